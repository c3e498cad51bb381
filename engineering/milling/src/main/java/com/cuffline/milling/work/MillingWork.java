package com.cuffline.milling.work;

import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.planning.Planner;
import com.cuffline.milling.planning.PlanningTask.Started;
import com.cuffline.milling.planning.ProductionPlan;
import com.cuffline.milling.work.UnitProgram.Posted;
import com.cuffline.milling.work.UnitProgram.ToolUse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The door of the milling room. The steps follow each other: {@link #plan}, {@link #nest} for each batch, {@link #program} for each unit (in
 * any order, on any thread), {@link #release} once for all of them, {@link #mainProgram} for each batch. The same arguments give the same
 * answer, bit for bit.
 */
public final class MillingWork {

    private MillingWork() {}

    /** A plan with nothing begun, see {@link #plan(Center, List, List, LocalDateTime, long)}. */
    public static WorkPlan plan(Center center, List<UnitToMill> units, LocalDateTime from, long seed) {
        return plan(center, units, List.of(), from, seed);
    }

    /**
     * Plans units onto machines, stock and tools.
     *
     * @param center as it is now, see {@link com.cuffline.milling.center.Usage}
     * @param units in any order; the plan does not depend on it
     * @param started batches that run now
     * @param from first moment that may be planned
     * @param seed of the search
     */
    public static WorkPlan plan(
            Center center, List<UnitToMill> units, List<Started> started, LocalDateTime from, long seed) {
        FloorTask floor = new FloorTask(center, units, from);
        ProductionPlan plan =
                Planner.plan(floor.task(started), new Planner.Effort(seed, Planner.Effort.USUAL.changes()));
        List<Refusal> refused = new ArrayList<>(floor.refused);
        plan.notPlanned()
                .forEach(left ->
                        refused.add(new Refusal(left.unit().id(), left.reason().code(), left.message())));
        Map<String, Integer> counts = new HashMap<>();
        List<WorkPlan.Batch> batches = new ArrayList<>();
        for (ProductionPlan.Batch batch : plan.batches()) {
            int count = counts.merge(batch.machine(), 1, Integer::sum);
            batches.add(new WorkPlan.Batch(batch.machine() + "-" + count, load(center, batch.machine()), batch));
        }
        return new WorkPlan(from, seed, batches, refused, plan.notes(), plan.measure(), center.planning());
    }

    private static WorkPlan.Load load(Center center, String machine) {
        if (center.machines().rotary(machine).isPresent()) {
            return WorkPlan.Load.HOLDER;
        }
        return center.machines().disc(machine).isPresent() ? WorkPlan.Load.DISC : WorkPlan.Load.BAR;
    }

    /**
     * Gives the units of a batch their places: slots of the holder, places in the disc.
     *
     * @param units of the batch at least
     */
    public static LoadedBatch nest(WorkPlan.Batch batch, List<UnitToMill> units, Center center, long seed) {
        Map<String, UnitToMill> byCode = new HashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return new Loading(batch, byCode, center, seed).loaded();
    }

    /** Toolpath, posted program and proof of one unit; takes part of a second. */
    public static UnitProgram program(UnitToMill unit, Assignment assignment, Center center) {
        return new Programming(unit, assignment, center).programmed();
    }

    /**
     * The last look before programs leave: a stale coupon holds back all programs of its machine; a program whose tools do not last, after
     * those machined before it have taken their minutes, is held back too.
     *
     * @param programs all that were made from one plan
     * @param day of the release
     * @return the programs in the order given
     */
    public static List<UnitProgram> release(List<UnitProgram> programs, Center center, LocalDate day) {
        Map<String, UnitProgram> judged = new HashMap<>();
        Map<String, Double> used = new HashMap<>();
        programs.stream()
                .sorted(Comparator.comparing(
                                (UnitProgram program) -> program.assignment().start())
                        .thenComparing(UnitProgram::unit))
                .forEach(program -> judged.put(program.unit(), judged(program, center, day, used)));
        return programs.stream()
                .map(program -> judged.getOrDefault(program.unit(), program))
                .toList();
    }

    private static UnitProgram judged(UnitProgram program, Center center, LocalDate day, Map<String, Double> used) {
        String machine = program.assignment().machine();
        Optional<String> stale = staleCoupon(machine, center, day);
        if (stale.isPresent()) {
            return program.withheld(Refusal.COUPON_STALE, stale.get());
        }
        if (!program.released()) {
            return program;
        }
        List<ToolUse> tools = program.posted().map(Posted::tools).orElse(List.of());
        Optional<String> worn =
                wornTool(machine, tools, center, number -> used.getOrDefault(machine + "/" + number, 0.0));
        if (worn.isPresent()) {
            return program.withheld(Refusal.TOOL_WORN, worn.get());
        }
        tools.forEach(tool -> used.merge(machine + "/" + tool.number(), tool.minutes(), Double::sum));
        return program;
    }

    /** Why the coupon of a machine does not stand for work of that day; empty where it does. */
    public static Optional<String> staleCoupon(String machine, Center center, LocalDate day) {
        Optional<CalibrationCoupon> coupon = center.machines().coupon(machine);
        return coupon.isPresent() && !coupon.get().staleOn(day)
                ? Optional.empty()
                : Optional.of(coupon.map(one -> "the coupon of " + machine + " is of " + one.milledOn() + " and counts "
                                + one.validDays() + " days")
                        .orElse(machine + " has no coupon"));
    }

    /**
     * Which of a program's tools does not last; empty where all do.
     *
     * @param used minutes by tool number that programs before this one take
     */
    public static Optional<String> wornTool(
            String machine, List<ToolUse> tools, Center center, IntToDoubleFunction used) {
        Map<Integer, Double> lives = new TreeMap<>();
        center.machines().tools(machine).forEach(tool -> lives.put(tool.number(), tool.lifeLeftMin()));
        for (ToolUse tool : tools) {
            double left = lives.getOrDefault(tool.number(), 0.0) - used.applyAsDouble(tool.number());
            if (tool.minutes() > left) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s on %s needs %.1f min, %.1f min of its life are left",
                        tool.name(),
                        machine,
                        tool.minutes(),
                        Math.max(0, left)));
            }
        }
        return Optional.empty();
    }

    /**
     * The main program out of the texts of released programs.
     *
     * @param number of the program in the controller, 1 to 9999
     * @param programs at least one, in the order of machining, all of this dialect
     */
    public static String mainProgram(int number, List<String> programs, Dialect dialect) {
        return MainProgram.of(number, programs, dialect);
    }

    /**
     * The main program of a batch, out of its released programs in the order of machining; empty where none is released.
     *
     * @param number of the program in the controller, 1 to 9999
     */
    public static Optional<String> mainProgram(
            LoadedBatch batch, List<UnitProgram> programs, Center center, int number) {
        List<String> texts = programs.stream()
                .filter(program -> program.released()
                        && program.assignment().batch().equals(batch.batch().name()))
                .sorted(Comparator.comparing(program -> program.assignment().number()))
                .map(program -> program.posted().map(Posted::text).orElseThrow())
                .toList();
        Optional<Dialect> dialect = dialect(center, batch.batch().machine());
        return texts.isEmpty() ? Optional.empty() : dialect.map(one -> MainProgram.of(number, texts, one));
    }

    /** What the controller of a mill reads; empty for a lathe. */
    public static Optional<Dialect> dialect(Center center, String machine) {
        return center.machines().rotary(machine).map(RotaryMill::dialect).or(() -> center.machines()
                .disc(machine)
                .map(DiscMill::dialect));
    }
}
