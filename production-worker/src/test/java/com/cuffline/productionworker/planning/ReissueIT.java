package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.ProductionFact.BatchFailed;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Reissue;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.productionworker.FloorReports;
import com.cuffline.productionworker.TestCenterFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit that leaves a released batch takes its block out of the main program before anybody can run it. */
class ReissueIT extends PlanningFixture {

    @Autowired
    private ReissueBatches reissue;

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

        floor.take(FloorReports.of(released, "CF-00001-36-R1").started());
        reissue.reissueAll();

        assertThat(outbox.committed(BatchReleased.class)).hasSize(1);
        assertThat(floor.texts("select state from batch")).containsExactly("STARTED");
        assertThat(floor.number("select count(*) from batch_superseded")).isZero();
    }

    @Test
    void a_unit_begun_where_it_lay_before_planning_moved_it_is_back_there_as_it_lay_and_the_other_batch_does_without() {
        FILE.write(TestCenterFile.Center::addSecondLots);
        plan(anOrder(1));
        BatchReleased first = lastRelease();
        FloorReports unit = FloorReports.of(first, 1);
        String lying =
                "select row(b.code, u.slot, u.stock_lot, u.program_sha256, u.traveler_sha256, p.place, p.program,"
                        + " (select array_agg(tool || planned_minutes order by tool) from unit_tool where unit_id = u.id))"
                        + " from unit u join batch b on b.id = u.batch_id join unit_plan p on p.unit_id = u.id";
        List<String> before = floor.texts(lying);
        floor.take(new LotQuarantined(unit.lot(), "cracks", "quentin"));
        plan();
        BatchReleased second = lastRelease();
        assertThat(floor.texts("select stock_lot from unit")).doesNotContain(unit.lot());

        floor.take(unit.started());
        reissue.reissueAll();

        assertThat(floor.texts(lying)).isEqualTo(before);
        assertThat(floor.texts("select state from batch order by number")).containsExactly("STARTED", "EMPTY");
        assertThat(outbox.committed(BatchFailed.class))
                .extracting(BatchFailed::batchCode)
                .containsExactly(second.batchCode());
        assertThat(outbox.committed(UnitTraced.class)).hasSize(1).first().satisfies(trace -> {
            assertThat(trace.batchCode()).isEqualTo(first.batchCode());
            assertThat(trace.programSha256()).isEqualTo(program(first));
            assertThat(trace.tools()).isNotEmpty();
        });
    }

    @Test
    void a_unit_that_planning_has_moved_is_not_begun_from_a_lot_it_never_had() {
        plan(anOrder(1));
        FloorReports unit = FloorReports.of(lastRelease(), 1);
        floor.take(anOrder(1).held(), anOrder(1).released());

        assertThatThrownBy(() -> floor.take(unit.started(lastRelease().content().machine(), "LOT-8")))
                .hasMessage("milling started with stockLot LOT-8, planned is " + unit.lot());
    }

    @Test
    void a_start_with_a_main_program_that_was_replaced_on_the_way_is_taken_and_one_with_a_foreign_program_is_not() {
        plan(anOrder(1), anOrder(2));
        FloorReports unit = FloorReports.of(lastRelease(), "CF-00001-36-R1");
        floor.take(anOrder(2).held());
        reissue.reissueAll();
        assertThat(lastRelease().content().mainProgram())
                .isNotEqualTo(unit.batch().content().mainProgram());
        MillingStarted told = unit.started();
        MillingStarted foreign = new MillingStarted(
                told.orderId(),
                told.revision(),
                told.unitId(),
                told.unitCode(),
                told.tooth(),
                told.batchId(),
                told.batchCode(),
                told.slot(),
                told.machine(),
                told.stockLot(),
                told.startedBy(),
                FloorReports.PROGRAM);

        assertThatThrownBy(() -> floor.take(foreign))
                .hasMessage("milling started with main program " + FloorReports.PROGRAM + ", batch " + told.batchCode()
                        + " was never released with it");
        floor.take(told);

        assertThat(floor.texts("select state from unit order by code")).containsExactly("MILLING", "HELD");
    }

    private static String program(BatchReleased batch) {
        return Objects.requireNonNull(batch.content().units().get(0).program())
                .file()
                .sha256();
    }
}
