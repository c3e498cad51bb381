package com.cuffline.milling.work;

import com.cuffline.milling.center.BarLathe;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.nesting.Silhouette;
import com.cuffline.milling.planning.PlanMachine;
import com.cuffline.milling.planning.PlanUnit;
import com.cuffline.milling.planning.PlanUnit.Need;
import com.cuffline.milling.planning.PlanningTask;
import com.cuffline.milling.planning.PlanningTask.Started;
import com.cuffline.milling.planning.StockLot;
import com.cuffline.milling.planning.WorkCalendar;
import com.cuffline.milling.work.UnitToMill.FromBar;
import com.cuffline.milling.work.UnitToMill.FromDisc;
import com.cuffline.milling.work.UnitToMill.PreMilledBlank;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says the center's floor and its units in the planner's words. */
final class FloorTask {
    /** Promises farther off than this are as good as this one: about ten years. */
    private static final int FAR_DAYS = 3650;

    private static final double PARTING_MM = 3;

    private final Center center;
    private final LocalDateTime from;
    private final List<PlanUnit> planned = new ArrayList<>();
    final List<Refusal> refused = new ArrayList<>();
    /** What units of one tooling need of a machine, by machine and tooling. */
    private final Map<String, Map<String, ToolNeeds>> needs = new TreeMap<>();

    FloorTask(Center center, List<UnitToMill> units, LocalDateTime from) {
        this.center = center;
        this.from = from;
        Set<String> seen = new HashSet<>();
        units.stream().sorted(Comparator.comparing(UnitToMill::code)).forEach(unit -> {
            if (seen.add(unit.code())) {
                add(unit);
            } else {
                refused.add(new Refusal(unit.code(), "plan.unit-twice", "two units have the code " + unit.code()));
            }
        });
    }

    PlanningTask task(List<Started> started) {
        PlanningTask task = new PlanningTask(from, planned, machines(), stock(), started, center.planning());
        for (String lot : new TreeSet<>(center.stock().quarantined())) {
            task = task.quarantined(lot);
        }
        return task;
    }

    private void add(UnitToMill unit) {
        try {
            Need need = need(unit);
            Map<String, ToolNeeds> byMachine = byMachine(unit);
            String tooling = unit.material() + " " + signature(byMachine);
            byMachine.forEach((machine, own) ->
                    needs.computeIfAbsent(machine, key -> new TreeMap<>()).merge(tooling, own, FloorTask::larger));
            double minutes = byMachine.values().stream()
                    .mapToDouble(ToolNeeds::minutes)
                    .max()
                    .orElse(1);
            planned.add(new PlanUnit(
                    unit.code(),
                    unit.material(),
                    need,
                    promise(unit),
                    new PlanUnit.Urgency(unit.urgency().weight(), unit.urgency().front()),
                    (int) Math.max(1, Math.min(10_000, Math.ceil(minutes))),
                    tooling));
        } catch (IllegalArgumentException e) {
            refused.add(new Refusal(unit.code(), Refusal.SHAPE_UNFIT, String.valueOf(e.getMessage())));
        }
    }

    private LocalDateTime promise(UnitToMill unit) {
        LocalDateTime promise = unit.urgency().promise();
        LocalDateTime earliest = from.minusDays(FAR_DAYS);
        LocalDateTime latest = from.plusDays(FAR_DAYS);
        return promise.isBefore(earliest) ? earliest : promise.isAfter(latest) ? latest : promise;
    }

    private Need need(UnitToMill unit) {
        if (unit.source() instanceof PreMilledBlank blank) {
            return new PlanUnit.BlankNeed(blank.family(), unit.target().largestDiameterMm(), unit.heightMm());
        }
        if (unit.source() instanceof FromBar) {
            return new PlanUnit.BarNeed(unit.target().largestDiameterMm(), unit.heightMm() + PARTING_MM);
        }
        Part.Pose pose = Silhouette.pose(unit.target().mesh(), 0, 0);
        return new PlanUnit.DiscNeed(center.nesting().reservedMm2(pose.outline()), pose.heightMm());
    }

    private static ToolNeeds larger(ToolNeeds a, ToolNeeds b) {
        Map<String, Double> minutes = new TreeMap<>(a.minutesByKind());
        b.minutesByKind().forEach((kind, value) -> minutes.merge(kind, value, Math::max));
        return new ToolNeeds(minutes, Math.max(a.minutes(), b.minutes()));
    }

    /** The kinds of tools on each machine: units of one signature need the same ones everywhere. */
    private static String signature(Map<String, ToolNeeds> byMachine) {
        StringBuilder words = new StringBuilder();
        byMachine.forEach((machine, own) ->
                words.append(machine).append(new TreeSet<>(own.minutesByKind().keySet())));
        return words.toString();
    }

    private Map<String, ToolNeeds> byMachine(UnitToMill unit) {
        Map<String, ToolNeeds> byMachine = new TreeMap<>();
        double part = PartSize.of(unit.target().mesh()).volumeMm3();
        if (unit.source() instanceof PreMilledBlank blank) {
            double removed = blankMm3(blank.family(), unit) - part;
            center.machines().rotary().stream()
                    .filter(mill -> mill.materials().contains(unit.material()))
                    .forEach(mill -> byMachine.put(
                            mill.name(), ToolNeeds.of(unit, mill.tools(), mill.rates(), Math.max(0, removed), 1)));
        } else if (unit.source() instanceof FromDisc) {
            double stretch = stretch(unit.material());
            Outline outline = Silhouette.pose(unit.target().mesh(), 0, 0).outline();
            double around = (center.nesting().reservedMm2(outline)) * unit.heightMm() - part;
            double removed = Math.max(0, around) * stretch * stretch * stretch;
            center.machines().discs().stream()
                    .filter(mill -> mill.materials().contains(unit.material()))
                    .forEach(mill -> byMachine.put(
                            mill.name(), ToolNeeds.of(unit, slim(mill.tools()), mill.rates(), removed, stretch)));
        } else {
            center.machines().lathes().stream()
                    .filter(lathe -> lathe.materials().contains(unit.material()))
                    .forEach(lathe -> byMachine.put(lathe.name(), new ToolNeeds(Map.of(), lathe.minutesPerPiece())));
        }
        return byMachine;
    }

    /** Tools that fit into the ring around a part with what roughing leaves. */
    private List<Tool> slim(List<Tool> magazine) {
        double ring = center.nesting().toolClearanceMm() - WorkRules.ROUTE.allowanceMm();
        return magazine.stream()
                .filter(tool -> tool.shape().diameterMm() <= ring)
                .toList();
    }

    /** Of the smallest blank that covers the part; of the part's own cylinder where none does. */
    private double blankMm3(String family, UnitToMill unit) {
        double diameter = unit.target().largestDiameterMm();
        double height = unit.heightMm();
        return center.stock().blanks().stream()
                .filter(blank -> blank.family().equals(family)
                        && blank.material().equals(unit.material())
                        && blank.diameterMm() >= diameter
                        && blank.heightMm() >= height)
                .mapToDouble(blank -> Math.PI * blank.radiusMm() * blank.radiusMm() * blank.heightMm())
                .min()
                .orElse(Math.PI * diameter * diameter / 4 * height);
    }

    private double stretch(String material) {
        return center.stock().discs().stream()
                .filter(disc -> disc.material().equals(material))
                .mapToDouble(disc -> Math.max(disc.sinterX(), Math.max(disc.sinterY(), disc.sinterZ())))
                .max()
                .orElse(1);
    }

    private List<PlanMachine> machines() {
        List<PlanMachine> machines = new ArrayList<>();
        for (RotaryMill mill : center.machines().rotary()) {
            machines.add(machine(
                    mill.name(), new PlanMachine.Holder(mill.slots().size(), true), mill.tools(), mill.coupon()));
        }
        for (DiscMill mill : center.machines().discs()) {
            machines.add(machine(
                    mill.name(), new PlanMachine.DiscHolder(mill.discDiameterMm()), mill.tools(), mill.coupon()));
        }
        for (BarLathe lathe : center.machines().lathes()) {
            machines.add(
                    machine(lathe.name(), new PlanMachine.BarFeeder(lathe.piecesPerBar()), List.of(), lathe.coupon()));
        }
        return machines;
    }

    private PlanMachine machine(String name, PlanMachine.Load load, List<Tool> magazine, CalibrationCoupon coupon) {
        Map<String, ToolNeeds> own = needs.getOrDefault(name, Map.of());
        Map<String, Set<String>> kinds = new TreeMap<>();
        own.forEach((tooling, need) -> kinds.put(tooling, need.minutesByKind().keySet()));
        List<PlanMachine.Tool> tools = new ArrayList<>();
        for (Tool tool : magazine) {
            Map<String, Double> minutes = new TreeMap<>();
            own.forEach((tooling, need) -> {
                Double perUnit = need.minutesByKind().get(ToolNeeds.kind(tool));
                if (perUnit != null && cuts(tool, tooling)) {
                    minutes.put(tooling, perUnit);
                }
            });
            tools.add(new PlanMachine.Tool(
                    String.valueOf(tool.number()), ToolNeeds.kind(tool), tool.lifeLeftMin(), minutes));
        }
        WorkCalendar calendar =
                center.machines().calendars().getOrDefault(name, new WorkCalendar(Map.of(), Set.of(), List.of()));
        return new PlanMachine(name, load, kinds, tools, calendar, validUntil(coupon));
    }

    /** A tooling begins with its material. */
    private static boolean cuts(Tool tool, String tooling) {
        return tool.values().keySet().stream().anyMatch(material -> tooling.startsWith(material + " "));
    }

    /** A coupon dated after the plan's first day says nothing yet. */
    private LocalDate validUntil(CalibrationCoupon coupon) {
        LocalDate until = coupon.milledOn().plusDays(coupon.validDays());
        return coupon.milledOn().isAfter(from.toLocalDate()) ? coupon.milledOn().minusYears(10) : until;
    }

    private List<StockLot> stock() {
        List<StockLot> lots = new ArrayList<>();
        for (Blank blank : center.stock().blanks()) {
            lots.add(new StockLot.Blanks(
                    blank.lot(),
                    blank.material(),
                    blank.family(),
                    blank.diameterMm(),
                    blank.heightMm(),
                    blank.pieces(),
                    false));
        }
        center.stock().discs().forEach(disc -> lots.add(piece(disc)));
        center.stock()
                .bars()
                .forEach(bar -> lots.add(
                        new StockLot.Bars(bar.lot(), bar.material(), bar.diameterMm(), bar.lengthMm(), false)));
        return lots;
    }

    private StockLot piece(DiscLot lot) {
        double ring = center.machines().discs().stream()
                .filter(mill -> mill.discDiameterMm() == lot.diameterMm())
                .mapToDouble(DiscMill::ringMm)
                .max()
                .orElse(0);
        Disc disc = center.stock().disc(lot, ring);
        StockLot.Size size = new StockLot.Size(
                lot.diameterMm(),
                Math.max(0.1, lot.heightMm() - 2 * center.nesting().faceMm()),
                lot.sinterX() * lot.sinterY(),
                lot.sinterZ());
        return new StockLot.DiscPiece(
                lot.id(), lot.lot(), lot.material(), size, disc.remainingMm2(center.nesting()), false);
    }
}
