package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Reissue;
import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.ProductionFloor;
import com.cuffline.productionworker.RecordingOutbox;
import com.cuffline.productionworker.TestCenterFile;
import com.cuffline.productionworker.WatchedConfiguration;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A unit that leaves a released batch takes its block out of the main program before anybody can run it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {"cuffline.planning.scheduled=false", "cuffline.planning.partitions=1"})
@Import(WatchedConfiguration.class)
class ReissueIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final TestCenterFile FILE = TestCenterFile.in(CENTER.artifacts());

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
        registry.add("cuffline.center.file", FILE.path()::toString);
    }

    @Autowired
    private ProductionFloor floor;

    @Autowired
    private RecordingOutbox outbox;

    @Autowired
    private ArtifactStore artifacts;

    @Autowired
    private WorkOnPlanningRuns work;

    @Autowired
    private ReissueBatches reissue;

    @BeforeEach
    void clear() {
        floor.clear();
        outbox.forget();
    }

    @Test
    void a_unit_held_after_the_release_is_not_in_the_next_main_program_and_the_old_one_is_superseded()
            throws Exception {
        plan(anOrder(1), anOrder(2), anOrder(3));
        BatchReleased first = lastRelease();
        ArtifactRef oldMain = Objects.requireNonNull(first.content().mainProgram());
        assertThat(text(oldMain)).contains("CF-00002-36-R1");

        floor.take(anOrder(2).held());
        reissue.reissueAll();
        reissue.reissueAll();

        assertThat(outbox.committed(BatchReleased.class)).hasSize(2);
        BatchReleased again = lastRelease();
        ArtifactRef main = Objects.requireNonNull(again.content().mainProgram());
        assertThat(again.batchId()).isEqualTo(first.batchId());
        assertThat(again.reissue()).isEqualTo(new Reissue(2, oldMain, first.batchSheet()));
        assertThat(again.content().units())
                .extracting(PlannedUnit::unitCode)
                .containsExactlyInAnyOrder("CF-00001-36-R1", "CF-00003-36-R1");
        assertThat(text(main)).contains("CF-00001-36-R1", "CF-00003-36-R1").doesNotContain("CF-00002-36-R1");
        assertThat(again.batchSheet()).isNotEqualTo(first.batchSheet());
        assertThat(floor.texts("select release || ' ' || main_sha256 from batch_superseded"))
                .containsExactly("1 " + oldMain.sha256());
        assertThat(floor.texts("select main_sha256 from batch")).containsExactly(main.sha256());
    }

    @Test
    void a_released_batch_that_every_unit_leaves_is_closed() {
        plan(anOrder(1));

        floor.take(anOrder(1).cancelled());
        reissue.reissueAll();

        assertThat(outbox.committed(BatchFailed.class))
                .extracting(BatchFailed::code)
                .containsExactly("batch.empty");
        assertThat(outbox.committed(BatchReleased.class)).hasSize(1);
        assertThat(floor.texts("select state from batch")).containsExactly("EMPTY");
    }

    @Test
    void a_batch_that_was_started_meanwhile_stays_as_it_was_started() {
        plan(anOrder(1), anOrder(2));
        BatchReleased released = lastRelease();
        floor.take(anOrder(2).held());

        floor.take(started(released, "CF-00001-36-R1"));
        reissue.reissueAll();

        assertThat(outbox.committed(BatchReleased.class)).hasSize(1);
        assertThat(floor.texts("select state from batch")).containsExactly("STARTED");
        assertThat(floor.number("select count(*) from batch_superseded")).isZero();
    }

    private static MillingStarted started(BatchReleased released, String code) {
        PlannedUnit unit = released.content().units().stream()
                .filter(one -> one.unitCode().equals(code))
                .findFirst()
                .orElseThrow();
        return new MillingStarted(
                unit.orderId(),
                unit.revision(),
                unit.unitId(),
                unit.unitCode(),
                unit.tooth(),
                released.batchId(),
                released.batchCode(),
                unit.slot(),
                released.content().machine(),
                Objects.requireNonNull(unit.stockLot()),
                "mara");
    }

    private void plan(OrderBuilder... orders) {
        for (OrderBuilder order : orders) {
            floor.take(order.approved());
        }
        floor.take(new PlanningRequested(UUID.randomUUID(), "mara"));
        assertThat(work.workOnNext()).isTrue();
    }

    private BatchReleased lastRelease() {
        List<BatchReleased> all = outbox.committed(BatchReleased.class);
        assertThat(all).as("%s", outbox.committed(UnitNotPlannable.class)).isNotEmpty();
        return all.get(all.size() - 1);
    }

    private String text(ArtifactRef ref) throws IOException {
        try (InputStream stream = artifacts.open(ref.sha256()).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
