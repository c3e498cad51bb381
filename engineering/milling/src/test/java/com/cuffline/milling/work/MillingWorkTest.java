package com.cuffline.milling.work;

import static com.cuffline.milling.work.SampleCenter.BLANK;
import static com.cuffline.milling.work.SampleCenter.FROM;
import static com.cuffline.milling.work.SampleCenter.center;
import static com.cuffline.milling.work.SampleCenter.titanium;
import static com.cuffline.milling.work.SampleCenter.unit;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.Usage;
import com.cuffline.milling.planning.ProductionPlan.Late;
import com.cuffline.milling.work.Assignment.InDisc;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.UnitProgram.Posted;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import com.cuffline.milling.work.UnitToMill.FromBar;
import com.cuffline.milling.work.UnitToMill.FromDisc;
import com.cuffline.milling.work.UnitToMill.PreMilledBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MillingWorkTest {
    private static final LocalDate DAY = FROM.toLocalDate();

    private static WorkPlan plan(Center center, UnitToMill... units) {
        return MillingWork.plan(center, List.of(units), FROM, 1);
    }

    private static List<UnitProgram> programs(Center center, WorkPlan plan, List<UnitToMill> units) {
        Map<String, UnitToMill> byCode = new HashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        List<UnitProgram> programs = new ArrayList<>();
        for (WorkPlan.Batch batch : plan.batches()) {
            for (Assignment assignment :
                    MillingWork.nest(batch, units, center, 1).assignments()) {
                programs.add(MillingWork.program(
                        java.util.Objects.requireNonNull(byCode.get(assignment.unit())), assignment, center));
            }
        }
        return programs;
    }

    private static void assertRefused(Center center, UnitToMill unit, String code, String words) {
        UnitToMill good = unit("DISC", "zirconia", new FromDisc(), FROM.plusDays(3));
        WorkPlan plan = plan(center, unit, good);
        assertThat(plan.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.unit()).isEqualTo(unit.code());
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.message()).contains(words);
        });
        assertThat(plan.batches()).singleElement().satisfies(batch -> assertThat(batch.units())
                .containsExactly("DISC"));
    }

    @Test
    void what_stands_in_the_way_has_a_name_and_the_rest_goes_on() {
        UnitToMill one = titanium("ONE");
        UnitToMill strange = unit("ONE", "titanium", new PreMilledBlank("unknown"), FROM.plusDays(3));
        assertRefused(center(), strange, "plan.no-stock-covers", "on unknown");
        assertRefused(center(), unit("ONE", "gold", BLANK, FROM.plusDays(3)), "plan.no-stock-covers", "gold");
        Center toothless = SampleCenter.withTools(tools -> tools.subList(1, 4));
        assertRefused(toothless, one, "plan.missing-tool", "flat end mill for roughing");
        Center worn = SampleCenter.withTools(
                tools -> tools.stream().map(tool -> tool.withLifeLeft(0)).toList());
        assertRefused(worn, one, "plan.worn-tool", "on rotary is worn");
        assertRefused(
                SampleCenter.withCalendar(SampleCenter.NEVER), one, "plan.empty-calendar", "rotary does not work");
        CalibrationCoupon old = new CalibrationCoupon(DAY.minusDays(31), 30, 0.005);
        Usage stale = new Usage(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("rotary", old), Set.of());
        assertRefused(stale.of(center()), one, "plan.stale-coupon", "counted until 2026-11-22");
        Usage locked = new Usage(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of("L-10", "L-14"));
        assertRefused(locked.of(center()), one, "plan.no-stock-covers", "titanium");
        Usage empty = new Usage(Map.of("L-10", 20, "L-14", 25), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
        assertRefused(empty.of(center()), one, "plan.stock-used-up", "use up all stock");
    }

    @Test
    void an_impossible_promise_is_planned_and_says_so() {
        WorkPlan plan = plan(center(), unit("NOW", "titanium", BLANK, FROM.minusDays(1)));
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.late()).singleElement().matches(Late::impossible);
        assertThat(plan.measure().lowerBound()).isBetween(1.0, plan.measure().weightedLateness());
    }

    @Test
    void two_units_of_one_code_are_one_and_a_refusal() {
        WorkPlan plan = plan(center(), titanium("SAME"), titanium("SAME"));
        assertThat(plan.refused()).singleElement().matches(refusal -> refusal.code()
                .equals("plan.unit-twice"));
        assertThat(plan.batches()).hasSize(1);
    }

    @Test
    void a_unit_goes_from_plan_to_a_released_program_with_its_proof() {
        UnitToMill unit = titanium("U-1");
        WorkPlan plan = plan(center(), unit);
        LoadedBatch batch = MillingWork.nest(plan.batches().get(0), List.of(unit), center(), 1);
        Assignment assignment = batch.assignments().get(0);
        assertThat(assignment.lot()).isEqualTo("L-10");
        assertThat(assignment.place()).isEqualTo(new InHolder(1, 0));
        UnitProgram program = MillingWork.program(unit, assignment, center());
        assertThat(program.refusal()).isEmpty();
        Posted posted = program.posted().orElseThrow();
        assertThat(posted.text())
                .contains("(order ORDER-U-1 revision 1 unit U-1)")
                .isEqualTo(posted.replay());
        assertThat(posted.sha256()).hasSize(64);
        assertThat(posted.proof().released()).isTrue();
        assertThat(MillingWork.release(List.of(program), center(), DAY))
                .singleElement()
                .matches(UnitProgram::released);
        double cut = posted.tools().stream().mapToDouble(ToolUse::minutes).sum();
        assertThat(cut)
                .isLessThan(plan.batches().get(0).loaded().units().get(0).unit().minutes());
    }

    @Test
    void planning_reserves_at_least_what_the_program_takes() {
        UnitToMill unit = titanium("U-1");
        Center center = center();
        UnitProgram program =
                programs(center, plan(center, unit), List.of(unit)).get(0);
        ToolNeeds needs = ToolNeeds.of(
                unit,
                center.machines().tools("rotary"),
                center.machines().rotary().get(0).rates(),
                Math.PI * 25 * 12 - PartSize.of(unit.target().mesh()).volumeMm3(),
                1);
        for (ToolUse use : program.posted().orElseThrow().tools()) {
            String kind = use.name().substring(use.name().indexOf(' ') + 1);
            assertThat(needs.minutesByKind().getOrDefault(kind, 0.0)).as(kind).isGreaterThan(use.minutes());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void the_main_program_is_its_units_programs_one_after_the_other(Dialect dialect) {
        Center center = center(dialect);
        List<UnitToMill> units = List.of(titanium("U-1"), titanium("U-2"));
        WorkPlan plan = MillingWork.plan(center, units, FROM, 1);
        List<UnitProgram> programs = programs(center, plan, units);
        LoadedBatch batch = MillingWork.nest(plan.batches().get(0), units, center, 1);
        String main = MillingWork.mainProgram(batch, programs, center, 9001).orElseThrow();
        assertThat(main).containsIgnoringCase("unit U-1").containsIgnoringCase("unit U-2");
        long axes = main.lines().filter(line -> line.contains("X")).count();
        long parts = programs.stream()
                .mapToLong(program -> program.posted()
                        .orElseThrow()
                        .text()
                        .lines()
                        .filter(line -> line.contains("X"))
                        .count())
                .sum();
        assertThat(axes).isEqualTo(parts);
        assertThat(main.lines().filter(line -> line.equals("%"))).hasSize(2);
        if (dialect == Dialect.ISO6983) {
            assertThat(main).startsWith("%\nO9001\n");
            List<String> numbers = main.lines()
                    .filter(line -> line.startsWith("N"))
                    .map(line -> line.substring(1, line.indexOf(' ')))
                    .toList();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(String.valueOf(i + 1));
            }
        }
    }

    @Test
    void a_tool_that_does_not_last_withholds_the_later_program() {
        List<UnitToMill> units = List.of(titanium("U-1"), titanium("U-2"));
        Center center = center();
        List<UnitProgram> programs = programs(center, MillingWork.plan(center, units, FROM, 1), units);
        double minutes = programs.get(0).posted().orElseThrow().tools().get(0).minutes();
        Center shorter = SampleCenter.withTools(tools -> {
            List<Tool> changed = new ArrayList<>(tools);
            changed.set(0, tools.get(0).withLifeLeft(1.5 * minutes));
            return changed;
        });
        List<UnitProgram> released = MillingWork.release(programs, shorter, DAY);
        assertThat(released).filteredOn(UnitProgram::released).hasSize(1);
        assertThat(released)
                .filteredOn(program -> !program.released())
                .singleElement()
                .satisfies(program -> {
                    assertThat(program.refusal().orElseThrow().code()).isEqualTo("mill.tool-worn");
                    assertThat(program.assignment().number()).isEqualTo(2);
                });
    }

    @Test
    void a_stale_coupon_holds_back_every_program_of_its_machine() {
        UnitToMill unit = titanium("U-1");
        List<UnitProgram> programs = programs(center(), plan(center(), unit), List.of(unit));
        assertThat(MillingWork.release(programs, center(), DAY.plusDays(10)))
                .singleElement()
                .satisfies(program ->
                        assertThat(program.refusal().orElseThrow().code()).isEqualTo("mill.coupon-stale"));
    }

    @Test
    void bar_work_is_planned_and_says_that_it_has_no_programs() {
        UnitToMill unit = unit("BAR", "titanium", new FromBar(), FROM.plusDays(3));
        WorkPlan plan = plan(center(), unit);
        assertThat(plan.batches()).singleElement().matches(batch -> batch.machine()
                .equals("lathe"));
        assertThat(programs(center(), plan, List.of(unit))).singleElement().satisfies(program -> assertThat(
                        program.refusal().orElseThrow().code())
                .isEqualTo("mill.route-not-programmed"));
    }

    @Test
    void units_of_a_disc_get_places_apart_from_each_other_and_from_earlier_jobs() {
        List<UnitToMill> units = List.of(
                unit("Z-1", "zirconia", new FromDisc(), FROM.plusDays(3)),
                unit("Z-2", "zirconia", new FromDisc(), FROM.plusDays(3)));
        WorkPlan plan = MillingWork.plan(center(), units, FROM, 1);
        LoadedBatch batch = MillingWork.nest(plan.batches().get(0), units, center(), 1);
        assertThat(batch.assignments()).hasSize(2).allMatch(one -> one.lot().equals("D-1"));
        double least = center().nesting().betweenPartsMm();
        assertThat(batch.nest().orElseThrow().leastBetweenPartsMm()).isGreaterThanOrEqualTo(least);
        InDisc first = (InDisc) batch.assignments().get(0).place();
        Usage used = new Usage(
                Map.of(),
                Map.of(
                        "D-1",
                        List.of(new com.cuffline.milling.nesting.Disc.Spot(
                                "Z-1", first.placement().outline()))),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of());
        Center later = used.of(center());
        LoadedBatch next = MillingWork.nest(plan.batches().get(0), units, later, 1);
        InDisc moved = (InDisc) next.assignments().get(0).place();
        assertThat(moved.placement().outline().distanceMm(first.placement().outline()))
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void the_same_units_in_another_order_give_the_same_plan() {
        List<UnitToMill> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(titanium("U-" + i));
            units.add(unit("Z-" + i, "zirconia", new FromDisc(), FROM.plusDays(2)));
        }
        WorkPlan plan = MillingWork.plan(center(), units, FROM, 7);
        Collections.reverse(units);
        assertThat(MillingWork.plan(center(), units, FROM, 7)).isEqualTo(plan);
        assertThat(plan.batches())
                .filteredOn(batch -> batch.load() == WorkPlan.Load.HOLDER)
                .hasSize(4);
    }
}
