package com.cuffline.milling;

import static com.cuffline.milling.MillingUnits.TITANIUM_14;
import static com.cuffline.milling.MillingUnits.ZIRCONIA_DISC;
import static com.cuffline.milling.MillingUnits.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.milling.Plan.Batch;
import com.cuffline.milling.Refusal.Reason;
import com.cuffline.milling.Workholding.Holder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchPlannerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Equipment SHIPPED = EquipmentFile.shipped();

    @Test
    void fills_holders_by_due_date_then_order_code_then_tooth() {
        List<Unit> units = new ArrayList<>();
        for (int i = 7; i >= 1; i--) {
            units.add(unit("CF-0000" + i, "36", DAY.plusDays(i == 7 ? 0 : 3), TITANIUM_14));
        }
        units.add(unit("CF-00001", "26", DAY.plusDays(3), TITANIUM_14));

        Plan plan = BatchPlanner.plan(units, SHIPPED);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.batches()).hasSize(2);
        assertThat(codes(plan.batches().get(0)))
                .containsExactly(
                        "CF-00007-36-R1",
                        "CF-00001-26-R1",
                        "CF-00001-36-R1",
                        "CF-00002-36-R1",
                        "CF-00003-36-R1",
                        "CF-00004-36-R1");
        assertThat(codes(plan.batches().get(1))).containsExactly("CF-00005-36-R1", "CF-00006-36-R1");
        assertThat(plan.batches().get(0).dueOn()).isEqualTo(DAY);
    }

    @Test
    void keeps_different_stock_apart() {
        Stock other = new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-NC", 14);
        Stock anodised = new Stock(Route.PRE_MILLED_BLANK, "titanium-gold-anodised", "conical-RC", 14);
        List<Unit> units = List.of(
                unit("CF-00001", "36", DAY, TITANIUM_14),
                unit("CF-00002", "36", DAY, other),
                unit("CF-00003", "36", DAY, anodised),
                unit("CF-00004", "36", DAY, ZIRCONIA_DISC));

        Plan plan = BatchPlanner.plan(units, SHIPPED);

        assertThat(plan.batches())
                .extracting(Batch::stock)
                .containsExactly(TITANIUM_14, other, anodised, ZIRCONIA_DISC);
        assertThat(plan.batches())
                .extracting(batch -> batch.machine().name())
                .containsExactly("holder-mill-1", "holder-mill-1", "holder-mill-1", "disc-mill-1");
    }

    @Test
    void opens_the_next_batch_on_the_machine_with_fewest() {
        Equipment twoMills = new Equipment(List.of(mill("a"), mill("b")));
        List<Unit> units = List.of(
                unit("CF-00001", "36", DAY, TITANIUM_14),
                unit("CF-00002", "36", DAY, TITANIUM_14),
                unit("CF-00003", "36", DAY, TITANIUM_14));

        Plan plan = BatchPlanner.plan(units, twoMills);

        assertThat(plan.batches()).extracting(batch -> batch.machine().name()).containsExactly("a", "b", "a");
    }

    @Test
    void refuses_what_cannot_be_made_and_plans_the_rest() {
        Unit noMachine = unit("CF-00001", "36", DAY, new Stock(Route.DISC, "peek", "peek", 98.5));
        Unit noStock = unit("CF-00002", "36", DAY, new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-RC", 12));
        Unit tooWide = unit("CF-00003", "36", DAY, TITANIUM_14, 14.2);
        Unit tooHigh = new Unit(new java.util.UUID(1, 1), "h", "CF-00004", "36", DAY, ZIRCONIA_DISC, 7, 20, false);
        Unit good = unit("CF-00005", "36", DAY, TITANIUM_14);

        Plan plan = BatchPlanner.plan(List.of(noMachine, noStock, tooWide, tooHigh, good), SHIPPED);

        assertThat(plan.refusals())
                .extracting(Refusal::unit, Refusal::reason, Refusal::message)
                .containsExactly(
                        tuple(noMachine, Reason.NO_MACHINE, "no machine makes peek by DISC"),
                        tuple(noStock, Reason.NO_STOCK, "holder-mill-1 keeps [10.0, 14.0] mm, not 12.0 mm"),
                        tuple(
                                tooWide,
                                Reason.TOO_WIDE,
                                "diameter 14.20 mm needs 14.20 mm, the stock on holder-mill-1 gives 14.00 mm"),
                        tuple(tooHigh, Reason.TOO_HIGH, "height 20.00 mm needs 25.40 mm, disc-mill-1 takes 25.00 mm"));
        assertThat(plan.batches()).hasSize(1);
        assertThat(codes(plan.batches().get(0))).containsExactly("CF-00005-36-R1");
    }

    @Test
    void a_disc_part_whose_design_names_no_disc_gets_the_center_s() {
        Stock anyDisc = new Stock(Route.DISC, "zirconia", "zirconia", 0);
        Stock noBlank = new Stock(Route.PRE_MILLED_BLANK, "titanium", "conical-RC", 0);

        Plan plan = BatchPlanner.plan(
                List.of(
                        unit("CF-00001", "36", DAY, anyDisc),
                        unit("CF-00002", "36", DAY, ZIRCONIA_DISC),
                        unit("CF-00003", "36", DAY, noBlank)),
                SHIPPED);

        assertThat(plan.batches()).extracting(Batch::stock).containsExactly(ZIRCONIA_DISC);
        assertThat(plan.batches().get(0).units()).hasSize(2);
        assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly(Reason.NO_STOCK);
    }

    @Test
    void a_unit_given_twice_is_a_fault_of_the_caller() {
        Unit unit = unit("CF-00001", "36", DAY, TITANIUM_14);

        assertThatThrownBy(() -> BatchPlanner.plan(List.of(unit, unit), SHIPPED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit CF-00001-36-R1 is given twice");
    }

    @Test
    void nothing_to_plan_is_an_empty_plan() {
        assertThat(BatchPlanner.plan(List.of(), SHIPPED)).isEqualTo(new Plan(List.of(), List.of()));
    }

    private static Machine mill(String name) {
        return new Machine(name, Route.PRE_MILLED_BLANK, Set.of("titanium"), new Holder(1), List.of(14.0), 16);
    }

    private static List<String> codes(Batch batch) {
        return batch.units().stream().map(placed -> placed.unit().code()).toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
