package com.cuffline.milling.planning;

import static com.cuffline.milling.planning.PlanningTasks.FROM;
import static com.cuffline.milling.planning.PlanningTasks.machine;
import static com.cuffline.milling.planning.PlanningTasks.stock;
import static com.cuffline.milling.planning.PlanningTasks.titanium;
import static com.cuffline.milling.planning.PlanningTasks.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.planning.PlanMachine.Holder;
import com.cuffline.milling.planning.PlanUnit.BlankNeed;
import com.cuffline.milling.planning.PlanUnit.Urgency;
import com.cuffline.milling.planning.PlanningTask.Started;
import com.cuffline.milling.planning.ProductionPlan.NotPlanned;
import com.cuffline.milling.planning.ProductionPlan.Reason;
import com.cuffline.milling.planning.StockLot.Blanks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Planner.Effort EFFORT = new Planner.Effort(1, 2_000);
    private static final PlanUnit GOOD = titanium("GOOD", FROM.plusDays(3));
    private static final PlanMachine MILL = machine("M", new Holder(6, true), weekdays(6, 22), 600, "titanium");

    @Test
    void a_unit_no_stock_covers_says_so_and_the_others_are_planned() {
        PlanUnit strange =
                new PlanUnit("BAD", "titanium", new BlankNeed("unknown", 10, 8), FROM.plusDays(1), Urgency.USUAL, 15);
        assertOnlyReason(task(List.of(GOOD, strange), MILL), "BAD", Reason.NO_STOCK_COVERS);
    }

    @Test
    void stock_goes_to_the_earlier_promise_and_the_rest_says_so() {
        List<StockLot> one = List.of(new Blanks("L", "titanium", "conical-NC", 10, 12, 1, false));
        PlanUnit later = titanium("LATER", FROM.plusDays(5));
        assertOnlyReason(
                new PlanningTask(FROM, List.of(later, GOOD), List.of(MILL), one, List.of(), PlanningRules.usual()),
                "LATER",
                Reason.STOCK_USED_UP);
    }

    @Test
    void the_smallest_blank_that_covers_is_taken_and_no_quarantined_one() {
        PlanningTask task = task(List.of(GOOD), MILL);
        assertThat(lots(task)).containsExactly("TI-conical-NC-10.0");
        assertThat(lots(task.quarantined("TI-conical-NC-10.0"))).containsExactly("TI-conical-NC-14.0");
    }

    @Test
    void a_missing_tool_a_worn_tool_a_stale_coupon_and_an_empty_calendar_have_names() {
        PlanMachine bare = with(MILL, List.of(), MILL.calendar(), MILL.couponValidUntil());
        assertOnlyReason(task(List.of(GOOD), bare), "GOOD", Reason.MISSING_TOOL);
        PlanMachine worn = machine("M", new Holder(6, true), weekdays(6, 22), 5, "titanium");
        assertOnlyReason(task(List.of(GOOD), worn), "GOOD", Reason.WORN_TOOL);
        PlanMachine stale = with(MILL, MILL.tools(), MILL.calendar(), LocalDate.of(2026, 11, 22));
        assertOnlyReason(task(List.of(GOOD), stale), "GOOD", Reason.STALE_COUPON);
        WorkCalendar never = new WorkCalendar(Map.of(), Set.of(), List.of());
        PlanMachine idle = with(MILL, MILL.tools(), never, MILL.couponValidUntil());
        assertOnlyReason(task(List.of(GOOD), idle), "GOOD", Reason.EMPTY_CALENDAR);
        PlanMachine brief = with(MILL, MILL.tools(), weekdays(6, 7), MILL.couponValidUntil());
        PlanUnit endless = new PlanUnit("LONG", "titanium", GOOD.need(), FROM.plusDays(9), Urgency.USUAL, 61);
        assertOnlyReason(task(List.of(GOOD, endless), brief), "LONG", Reason.NO_WINDOW);
        PlanUnit gold = new PlanUnit("GOLD", "gold", GOOD.need(), FROM.plusDays(9), Urgency.USUAL, 15);
        List<StockLot> goldToo = new ArrayList<>(stock(5, 1));
        goldToo.add(new Blanks("AU", "gold", "conical-NC", 10, 12, 5, false));
        assertOnlyReason(
                new PlanningTask(FROM, List.of(GOOD, gold), List.of(MILL), goldToo, List.of(), PlanningRules.usual()),
                "GOLD",
                Reason.NO_MACHINE);
    }

    @Test
    void a_tool_that_wears_out_on_the_way_leaves_the_last_promises_out() {
        PlanMachine short1 = machine("M", new Holder(6, true), weekdays(6, 22), 24, "titanium");
        List<PlanUnit> units = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            units.add(titanium("U" + i, FROM.plusDays(2 + i)));
        }
        ProductionPlan plan = Planner.plan(task(units, short1), EFFORT);
        assertThat(plan.notPlanned()).extracting(NotPlanned::reason).containsOnly(Reason.WORN_TOOL);
        assertThat(plan.notPlanned()).extracting(left -> left.unit().id()).containsExactly("U4", "U5", "U6");
    }

    @Test
    void an_impossible_promise_is_planned_late_and_says_so() {
        ProductionPlan plan = Planner.plan(task(List.of(titanium("NOW", FROM.plusMinutes(20))), MILL), EFFORT);
        assertThat(plan.notes()).singleElement().satisfies(late -> {
            assertThat(late.impossible()).isTrue();
            assertThat(late.minutes()).isEqualTo(5);
            assertThat(late.message()).contains("alone it would be done at 2026-11-23T06:25");
        });
        assertThat(plan.measure().lowerBound())
                .isLessThanOrEqualTo(plan.measure().weightedLateness());
    }

    @Test
    void a_started_batch_is_waited_for_and_its_setup_is_known() {
        PlanningTask task = task(List.of(GOOD), MILL);
        PlanningTask busy = new PlanningTask(
                FROM,
                task.units(),
                task.machines(),
                task.stock(),
                List.of(new Started("M", "cobalt-chrome", FROM.plusHours(2))),
                task.rules());
        assertThat(Planner.plan(busy, EFFORT).batches()).singleElement().satisfies(batch -> {
            assertThat(batch.start()).isEqualTo(FROM.plusHours(2));
            assertThat(batch.changeover()).isTrue();
            assertThat(batch.end()).isEqualTo(FROM.plusHours(2).plusMinutes(10 + 20 + 15));
        });
    }

    @Test
    void a_scrapped_unit_goes_first() {
        List<PlanUnit> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            units.add(titanium("U%02d".formatted(i), FROM.plusHours(3)));
        }
        units.add(new PlanUnit("AGAIN", "titanium", GOOD.need(), FROM.plusHours(3), new Urgency(1, true), 15));
        ProductionPlan plan = Planner.plan(task(units, MILL), EFFORT);
        assertThat(plan.batches().get(0).units())
                .anyMatch(slot -> slot.unit().id().equals("AGAIN"));
    }

    @Test
    void bar_work_is_planned_from_bar_stock() {
        PlanningTask task = new PlanningTask(
                FROM,
                List.of(PlanningTasks.bar("B")),
                List.of(PlanningTasks.barMachine()),
                stock(1, 1),
                List.of(),
                PlanningRules.usual());
        assertThat(lots(task)).containsExactly("BAR-12");
    }

    private static PlanMachine with(
            PlanMachine of, List<PlanMachine.Tool> tools, WorkCalendar calendar, LocalDate coupon) {
        return new PlanMachine(of.name(), of.load(), of.toolKinds(), tools, calendar, coupon);
    }

    private static PlanningTask task(List<PlanUnit> units, PlanMachine machine) {
        return new PlanningTask(FROM, units, List.of(machine), stock(50, 2), List.of(), PlanningRules.usual());
    }

    private static List<String> lots(PlanningTask task) {
        return Planner.plan(task, EFFORT).batches().stream()
                .flatMap(batch -> batch.units().stream())
                .map(ProductionPlan.Slot::lot)
                .toList();
    }

    private static void assertOnlyReason(PlanningTask task, String unit, Reason reason) {
        ProductionPlan plan = Planner.plan(task, EFFORT);
        assertThat(plan.notPlanned()).singleElement().satisfies(left -> {
            assertThat(left.unit().id()).isEqualTo(unit);
            assertThat(left.reason()).isEqualTo(reason);
            assertThat(left.message()).isNotBlank();
        });
        assertThat(plan.batches().stream()
                        .mapToInt(batch -> batch.units().size())
                        .sum())
                .isEqualTo(task.units().size() - 1);
    }
}
