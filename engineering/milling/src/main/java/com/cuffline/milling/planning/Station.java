package com.cuffline.milling.planning;

import com.cuffline.milling.planning.PlanMachine.BarFeeder;
import com.cuffline.milling.planning.PlanMachine.DiscHolder;
import com.cuffline.milling.planning.PlanMachine.Holder;
import com.cuffline.milling.planning.PlanMachine.Tool;
import com.cuffline.milling.planning.ProductionPlan.Reason;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A machine with its working time from now on, and what it can do. */
final class Station {

    private final PlanMachine machine;
    private final PlanningRules rules;
    private final WorkingTime time;
    private final String firstSetup;
    private final boolean stale;

    /** Why it cannot make a unit. */
    record Obstacle(Reason reason, String message) {}

    Station(PlanMachine machine, PlanningTask task) {
        this.machine = machine;
        this.rules = task.rules();
        LocalDateTime free = task.from();
        String setup = "";
        for (PlanningTask.Started started : task.started()) {
            if (started.machine().equals(machine.name()) && !started.until().isBefore(free)) {
                free = started.until();
                setup = started.setup();
            }
        }
        this.firstSetup = setup;
        this.time = WorkingTime.of(machine.calendar(), task.from(), free, rules.horizonDays());
        this.stale = machine.couponValidUntil().isBefore(task.from().toLocalDate());
    }

    PlanMachine machine() {
        return machine;
    }

    WorkingTime time() {
        return time;
    }

    /** Of the batch that runs now, empty when none does. */
    String firstSetup() {
        return firstSetup;
    }

    /** Units that one loading takes at most; a disc takes what its area allows, which its stock has counted. */
    int capacity() {
        if (machine.load() instanceof Holder holder) {
            return holder.slots();
        }
        return machine.load() instanceof BarFeeder feeder ? feeder.pieces() : Integer.MAX_VALUE;
    }

    boolean mixed() {
        return machine.load() instanceof Holder holder && holder.mixed();
    }

    boolean isDisc() {
        return machine.load() instanceof DiscHolder;
    }

    String setup(Job job) {
        String material = job.unit().material();
        return mixed() || isDisc() ? material : material + "/" + job.stockKey();
    }

    /** Whether two units may lie in one loading. */
    boolean together(Job a, Job b) {
        return a.unit().material().equals(b.unit().material())
                && (mixed() || a.stockKey().equals(b.stockKey()));
    }

    Optional<Obstacle> obstacle(PlanUnit unit) {
        String name = machine.name();
        Set<String> kinds = machine.toolKinds().get(unit.tooling());
        if (kinds == null || !loads(unit.need())) {
            return at(Reason.NO_MACHINE, "no machine makes %s from this stock", unit.material());
        }
        if (stale) {
            return at(
                    Reason.STALE_COUPON,
                    "the calibration coupon of %s counted until %s",
                    name,
                    machine.couponValidUntil());
        }
        for (String kind : kinds.stream().sorted().toList()) {
            List<Tool> tools = toolsOf(kind, unit.tooling());
            if (tools.isEmpty()) {
                return at(Reason.MISSING_TOOL, "%s has no %s for %s", name, kind, unit.material());
            }
            if (tools.stream().noneMatch(tool -> tool.lifeLeftMin() >= perUnit(tool, unit.tooling()))) {
                return at(Reason.WORN_TOOL, "%s on %s is worn: less is left than one unit needs", kind, name);
            }
        }
        return obstacleInTime(unit);
    }

    private Optional<Obstacle> obstacleInTime(PlanUnit unit) {
        if (time.isEmpty()) {
            return at(Reason.EMPTY_CALENDAR, "%s does not work within %d days", machine.name(), rules.horizonDays());
        }
        int whole = Math.max(unit.minutes(), rules.loadMinutes() + rules.changeoverMinutes());
        if (time.longest() < whole) {
            return at(
                    Reason.NO_WINDOW,
                    "%s never works %d min in one piece, %d at most",
                    machine.name(),
                    whole,
                    time.longest());
        }
        return Optional.empty();
    }

    private boolean loads(PlanUnit.Need need) {
        if (need instanceof PlanUnit.BlankNeed) {
            return machine.load() instanceof Holder;
        }
        return need instanceof PlanUnit.DiscNeed ? isDisc() : machine.load() instanceof BarFeeder;
    }

    /** Whether a lot's size fits its holder. */
    boolean takes(StockLot lot) {
        return !(lot instanceof StockLot.DiscPiece disc)
                || machine.load() instanceof DiscHolder holder
                        && holder.diameterMm() == disc.size().diameterMm();
    }

    private List<Tool> toolsOf(String kind, String tooling) {
        return machine.tools().stream()
                .filter(tool ->
                        tool.kind().equals(kind) && tool.minutesPerUnit().containsKey(tooling))
                .toList();
    }

    static double perUnit(Tool tool, String tooling) {
        return tool.minutesPerUnit().getOrDefault(tooling, 0.0);
    }

    /** Hands tools to units in the order of machining, each kind's tools one after another. */
    final class ToolUse {
        private final Map<String, Double> left = new TreeMap<>();

        ToolUse() {
            machine.tools().forEach(tool -> left.put(tool.id(), tool.lifeLeftMin()));
        }

        /** Takes the tools for one unit; empty, and nothing taken, when one is worn. */
        Optional<Map<String, String>> take(PlanUnit unit) {
            Map<String, String> taken = new TreeMap<>();
            for (String kind : machine.toolKinds().getOrDefault(unit.tooling(), Set.of())) {
                toolsOf(kind, unit.tooling()).stream()
                        .filter(tool -> left.getOrDefault(tool.id(), 0.0) >= perUnit(tool, unit.tooling()))
                        .findFirst()
                        .ifPresent(tool -> taken.put(kind, tool.id()));
            }
            if (taken.size()
                    < machine.toolKinds().getOrDefault(unit.tooling(), Set.of()).size()) {
                return Optional.empty();
            }
            for (Tool tool : new ArrayList<>(machine.tools())) {
                if (taken.containsValue(tool.id())) {
                    left.merge(tool.id(), -perUnit(tool, unit.tooling()), Double::sum);
                }
            }
            return Optional.of(taken);
        }
    }

    private static Optional<Obstacle> at(Reason reason, String format, Object... values) {
        return Optional.of(new Obstacle(reason, String.format(Locale.ROOT, format, values)));
    }
}
