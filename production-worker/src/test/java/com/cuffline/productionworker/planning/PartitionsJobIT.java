package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.ProductionFloor;
import com.cuffline.productionworker.RecordingOutbox;
import com.cuffline.productionworker.WatchedConfiguration;
import com.cuffline.productionworker.WatchedStore;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Discs of two materials and blanks in one run, whose programs are made by two threads. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"cuffline.planning.scheduled=false", "cuffline.planning.partitions=2"})
@Import(WatchedConfiguration.class)
class PartitionsJobIT {

    private static final TestCenter CENTER = TestCenter.fresh();

    @Autowired
    private ProductionFloor floor;

    @Autowired
    private RecordingOutbox outbox;

    @Autowired
    private WatchedStore store;

    @Autowired
    private WorkOnPlanningRuns work;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
    }

    @Test
    void discs_of_zirconia_and_peek_and_blanks_are_released_with_proven_programs_by_both_threads() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        store.after(number -> threads.add(Thread.currentThread().getName()));
        floor.take(
                anOrder(1).onDisc().approved(),
                anOrder(2).onDisc().approved(),
                anOrder(3).onDisc("peek").approved(),
                anOrder(4).approved(),
                anOrder(5).approved(),
                new PlanningRequested(new UUID(9, 1), "mara"));

        assertThat(work.workOnNext()).isTrue();

        assertThat(floor.texts("select state from planning_run"))
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .containsExactly("DONE");
        List<BatchReleased> released = outbox.committed(BatchReleased.class);
        assertThat(released)
                .as("%s", outbox.committed(UnitNotPlannable.class))
                .extracting(batch -> batch.content().material() + " " + units(batch))
                .containsExactlyInAnyOrder(
                        "zirconia [CF-00001-36-R1, CF-00002-36-R1]",
                        "peek [CF-00003-36-R1]",
                        "titanium [CF-00004-36-R1, CF-00005-36-R1]");
        assertThat(released)
                .allSatisfy(batch -> assertThat(batch.content().units()).allSatisfy(PartitionsJobIT::assertProven));
        assertThat(threads).filteredOn(name -> name.startsWith("program-")).hasSize(2);
        assertThat(floor.texts("select step_name from batch_step_execution where step_name like 'program-units%'"
                        + " and status = 'COMPLETED' order by step_name"))
                .containsExactly("program-units:part-0", "program-units:part-1");
    }

    private static List<String> units(BatchReleased batch) {
        return batch.content().units().stream()
                .map(PlannedUnit::unitCode)
                .sorted()
                .toList();
    }

    private static void assertProven(PlannedUnit unit) {
        Program program = Objects.requireNonNull(unit.program());
        ProgramProof proof = Objects.requireNonNull(program.proof());
        assertThat(proof.worstGougeUm()).as(unit.unitCode()).isBetween(0.0, 10.0);
        assertThat(proof.worstRestUm()).as(unit.unitCode()).isBetween(0.0, 20.0);
        assertThat(proof.machiningTimeS()).isPositive();
    }
}
