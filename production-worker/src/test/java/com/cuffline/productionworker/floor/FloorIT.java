package com.cuffline.productionworker.floor;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ProductionFact.BatchCompleted;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.InspectionReported;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.contracts.ProductionFact.UnitTraced;
import com.cuffline.contracts.ProductionFact.UnitWithdrawn;
import com.cuffline.productionworker.FloorReports;
import com.cuffline.productionworker.OrderBuilder;
import com.cuffline.productionworker.PlannedByClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a released batch to inspected units and back to the queue, as the facts of the floor come. */
class FloorIT extends PlannedByClock {

    private static final OrderBuilder ORDER = anOrder(17);

    @Autowired
    private ArtifactStore artifacts;

    @Test
    void a_started_milled_and_measured_unit_is_traced_both_ways_and_completes_its_batch() {
        FloorReports unit = FloorReports.of(releasedAfter(ORDER.approved()), 1);

        floor.take(unit.started(), unit.milled(), unit.inspected(true));

        assertThat(floor.texts("select state from unit")).containsExactly("INSPECTED");
        assertThat(floor.texts("select state || ' ' || stock_lot from batch"))
                .containsExactly("COMPLETED " + unit.lot());
        assertThat(outbox.committed(BatchCompleted.class))
                .containsExactly(
                        new BatchCompleted(unit.batch().batchId(), unit.batch().batchCode(), 1, 0));
        List<UnitTraced> traces = outbox.committed(UnitTraced.class);
        assertThat(traces).hasSize(2);
        assertThat(traces.get(0).tools())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(unit.milled().tools());
        UnitTraced trace = traces.get(1);
        assertThat(trace.stockLot()).isEqualTo(unit.lot());
        assertThat(trace.programSha256()).isEqualTo(FloorReports.PROGRAM);
        assertThat(trace.tools()).isEqualTo(unit.milled().tools());
        assertThat(trace.serial()).isEqualTo(1);

        String units =
                "select u.code from unit u join batch b on b.id = u.batch_id left join unit_tool t on t.unit_id = u.id ";
        String code = "CF-00017-36-R1";
        assertThat(floor.texts(units + "where u.stock_lot = '" + unit.lot()
                        + "' and t.tool = 'T2 ball 1.0' and t.minutes = 3"))
                .containsExactly(code);
        assertThat(floor.texts(
                        units + "where u.program_sha256 = '" + FloorReports.PROGRAM + "' and t.tool = 'T1 ball 3.0'"))
                .containsExactly(code);
    }

    @Test
    void each_inspection_is_printed_once_whether_good_or_not() throws IOException {
        FloorReports good = FloorReports.of(releasedAfter(ORDER.approved()), 1);
        FloorReports bad = FloorReports.of(releasedAfter(anOrder(18).approved()), 1);
        floor.take(good.started(), good.milled(), good.inspected(true), good.inspected(true));
        floor.take(bad.started(), bad.milled(), bad.inspected(false), bad.scrapped());

        eventually("both are printed", () -> assertThat(outbox.committed(InspectionReported.class))
                .hasSize(2));

        assertThat(outbox.committed(InspectionReported.class))
                .extracting(InspectionReported::unitId, InspectionReported::passed)
                .containsExactlyInAnyOrder(
                        tuple(good.unit().unitId(), true), tuple(bad.unit().unitId(), false));
        for (InspectionReported told : outbox.committed(InspectionReported.class)) {
            try (InputStream paper = artifacts.open(told.paper().sha256()).orElseThrow()) {
                assertThat(new String(paper.readNBytes(5), StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
        assertThat(floor.number("select count(*) from unit_inspection where report_sha256 is null"))
                .isZero();
    }

    @Test
    void scrap_is_made_again_at_the_front_under_a_new_serial_and_planned_before_earlier_promises() {
        FloorReports unit = FloorReports.of(releasedAfter(ORDER.approved()), 1);
        floor.take(unit.started());

        BatchReleased again = releasedAfter(unit.scrapped(), anOrder(20).approved());
        assertThat(floor.texts(
                        "select state || ' ' || scrap_reason from unit where serial = 1 and order_code = 'CF-00017'"))
                .containsExactly("SCRAPPED tool-broke");
        PlannedUnit first = again.content().units().get(0);
        assertThat(first.unitCode()).isEqualTo("CF-00017-36-R1-S2");
        assertThat(again.content().units()).extracting(PlannedUnit::unitCode).contains("CF-00020-36-R1");
        UnitQueued queued = outbox.committed(UnitQueued.class).stream()
                .filter(fact -> fact.remake() != null)
                .findFirst()
                .orElseThrow();
        assertThat(queued.unitId()).isEqualTo(first.unitId());
        assertThat(Objects.requireNonNull(queued.remake()).replaces())
                .isEqualTo(unit.unit().unitId());
        assertThat(outbox.committed(BatchCompleted.class))
                .extracting(BatchCompleted::scrapped)
                .containsExactly(1);

        FloorReports next = FloorReports.of(again, first.slot());
        floor.take(next.started(), next.scrapped());
        assertThat(floor.texts("select n.code from unit n join unit o on o.id = n.replaces where o.serial = 2"))
                .containsExactly("CF-00017-36-R1-S3");
    }

    @Test
    void every_fact_may_come_twice() {
        FloorReports unit = FloorReports.of(releasedAfter(ORDER.approved()), 1);

        floor.take(unit.started(), unit.started(), unit.milled(), unit.milled(), unit.inspected(false));
        floor.take(unit.scrapped(), unit.scrapped(), unit.started(), unit.milled());

        assertThat(outbox.committed(UnitTraced.class)).hasSize(2);
        assertThat(outbox.committed(BatchCompleted.class)).hasSize(1);
        assertThat(floor.texts("select serial from unit order by serial")).containsExactly("1", "2");
    }

    @Test
    void a_hold_takes_back_what_has_not_begun_and_leaves_the_unit_on_the_machine() {
        BatchReleased batch = releasedAfter(ORDER.teeth("36", "37").approved());
        FloorReports unit = FloorReports.of(batch, 1);
        floor.take(unit.started());

        floor.take(ORDER.held());

        assertThat(floor.texts("select state from unit order by tooth")).containsExactly("MILLING", "HELD");
        assertThat(outbox.committed(UnitWithdrawn.class))
                .extracting(UnitWithdrawn::tooth)
                .containsExactly("37");
        floor.take(unit.scrapped());
        assertThat(floor.texts("select state from unit where serial = 2")).containsExactly("HELD");
        assertThat(outbox.committed(BatchCompleted.class)).hasSize(1);

        floor.take(ORDER.released());
        assertThat(outbox.committed(UnitQueued.class))
                .filteredOn(fact -> fact.remake() != null)
                .extracting(UnitQueued::unitCode)
                .containsExactly("CF-00017-36-R1-S2");
    }

    @Test
    void scrap_of_a_cancelled_or_replaced_order_is_not_made_again() {
        FloorReports cancelled = FloorReports.of(releasedAfter(ORDER.approved()), 1);
        floor.take(cancelled.started(), ORDER.cancelled(), cancelled.scrapped());
        assertThat(floor.texts("select state from unit")).containsExactly("SCRAPPED");

        clear();
        FloorReports replaced = FloorReports.of(releasedAfter(ORDER.approved()), 1);
        floor.take(replaced.started(), ORDER.revision(2).amended(), replaced.scrapped());
        assertThat(floor.texts("select state from unit")).containsExactly("SCRAPPED");
    }

    @Test
    void a_start_with_another_machine_or_lot_cannot_be_taken() {
        FloorReports unit = FloorReports.of(releasedAfter(ORDER.approved()), 1);

        assertThatThrownBy(() -> floor.take(unit.started("mill-9", unit.lot())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("machine mill-9");
        assertThatThrownBy(() -> floor.take(unit.started(unit.batch().content().machine(), "LOT-8")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("milling started with stockLot LOT-8, planned is " + unit.lot());
        assertThat(floor.texts("select state from unit")).containsExactly("IN_BATCH");
    }

    @Test
    void a_unit_that_planning_has_moved_meanwhile_is_back_in_the_batch_it_was_started_in() {
        FloorReports unit = FloorReports.of(releasedAfter(ORDER.approved()), 1);
        floor.take(ORDER.held());
        eventually("the batch that the unit left is closed", () -> assertThat(floor.texts("select state from batch"))
                .containsExactly("EMPTY"));
        floor.take(ORDER.released());

        floor.take(unit.started());

        assertThat(floor.texts("select b.code || ' ' || u.state from unit u join batch b on b.id = u.batch_id"))
                .containsExactly(unit.batch().batchCode() + " MILLING");
        assertThat(floor.texts("select state || ' ' || sheet_sha256 from batch where code = '"
                        + unit.batch().batchCode() + "'"))
                .containsExactly("STARTED " + unit.batch().batchSheet().sha256());
    }
}
