package com.cuffline.productionworker.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.productionworker.FloorReports;
import com.cuffline.productionworker.UnitState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FloorRulesTest {

    private static final UUID BATCH = new UUID(3, 1);
    private static final FloorReports REPORTS = reports();

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "IN_BATCH", "HELD", "WITHDRAWN"})
    void a_unit_that_is_not_begun_is_on_the_machine_once_the_floor_says_so(UnitState state) {
        assertThat(FloorRules.after(unit(state, null), REPORTS.started())).contains(UnitState.MILLING);
    }

    @ParameterizedTest
    @EnumSource(names = {"MILLING", "MILLED", "INSPECTED", "SCRAPPED"})
    void a_second_start_in_the_same_batch_changes_nothing(UnitState state) {
        assertThat(FloorRules.after(unit(state, BATCH), REPORTS.started())).isEmpty();
    }

    @Test
    void a_start_in_another_batch_is_refused() {
        FloorUnit elsewhere = unit(UnitState.MILLING, new UUID(3, 2));

        assertThatThrownBy(() -> FloorRules.after(elsewhere, REPORTS.started()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("started in another before");
    }

    @Test
    void milled_then_measured_good() {
        assertThat(FloorRules.after(unit(UnitState.MILLING, BATCH), REPORTS.milled()))
                .contains(UnitState.MILLED);
        assertThat(FloorRules.after(unit(UnitState.MILLED, BATCH), REPORTS.inspected(true)))
                .contains(UnitState.INSPECTED);
    }

    @Test
    void a_failed_inspection_leaves_the_unit_to_be_scrapped() {
        assertThat(FloorRules.after(unit(UnitState.MILLED, BATCH), REPORTS.inspected(false)))
                .isEmpty();
        assertThat(FloorRules.after(unit(UnitState.MILLED, BATCH), REPORTS.scrapped()))
                .contains(UnitState.SCRAPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MILLING", "MILLED", "INSPECTED"})
    void whatever_is_begun_can_become_scrap_once(UnitState state) {
        assertThat(FloorRules.after(unit(state, BATCH), REPORTS.scrapped())).contains(UnitState.SCRAPPED);
        assertThat(FloorRules.after(unit(UnitState.SCRAPPED, BATCH), REPORTS.scrapped()))
                .isEmpty();
    }

    @Test
    void repeats_and_reports_after_the_end_change_nothing() {
        assertThat(FloorRules.after(unit(UnitState.MILLED, BATCH), REPORTS.milled()))
                .isEmpty();
        assertThat(FloorRules.after(unit(UnitState.INSPECTED, BATCH), REPORTS.milled()))
                .isEmpty();
        assertThat(FloorRules.after(unit(UnitState.INSPECTED, BATCH), REPORTS.inspected(true)))
                .isEmpty();
        assertThat(FloorRules.after(unit(UnitState.SCRAPPED, BATCH), REPORTS.milled()))
                .isEmpty();
    }

    @Test
    void nothing_is_reported_of_a_unit_that_is_not_on_the_machine() {
        assertThatThrownBy(() -> FloorRules.after(unit(UnitState.IN_BATCH, BATCH), REPORTS.milled()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("IN_BATCH, not being milled");
        assertThatThrownBy(() -> FloorRules.after(unit(UnitState.MILLING, BATCH), REPORTS.inspected(true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("measured before it is milled");
    }

    private static FloorUnit unit(UnitState state, @Nullable UUID batch) {
        return new FloorUnit(new UUID(1, 1), new UUID(2, 1), 1, "36", "CF-00001-36-R1", 1, state, batch, null);
    }

    private static FloorReports reports() {
        PlannedUnit unit = new PlannedUnit(
                1, new UUID(1, 1), "CF-00001-36-R1", new UUID(2, 1), "CF-00001", 1, "36", null, null, null);
        BatchContent content = new BatchContent(
                "mill-1", "PRE_MILLED_BLANK", "titanium", "x", 14, List.of(unit), "LOT-7", null, null, null);
        ArtifactRef sheet = new ArtifactRef("ab".repeat(32), "application/pdf", 10);
        return FloorReports.of(
                new BatchReleased(BATCH, "B-00001", content, LocalDate.of(2026, 12, 1), sheet, List.of(), null), 1);
    }
}
