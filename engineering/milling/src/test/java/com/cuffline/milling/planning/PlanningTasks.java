package com.cuffline.milling.planning;

import com.cuffline.milling.planning.PlanMachine.BarFeeder;
import com.cuffline.milling.planning.PlanMachine.DiscHolder;
import com.cuffline.milling.planning.PlanMachine.Holder;
import com.cuffline.milling.planning.PlanMachine.Load;
import com.cuffline.milling.planning.PlanMachine.Tool;
import com.cuffline.milling.planning.PlanUnit.BarNeed;
import com.cuffline.milling.planning.PlanUnit.BlankNeed;
import com.cuffline.milling.planning.PlanUnit.DiscNeed;
import com.cuffline.milling.planning.PlanUnit.Need;
import com.cuffline.milling.planning.PlanUnit.Urgency;
import com.cuffline.milling.planning.StockLot.Bars;
import com.cuffline.milling.planning.StockLot.Blanks;
import com.cuffline.milling.planning.StockLot.DiscPiece;
import com.cuffline.milling.planning.StockLot.Size;
import com.cuffline.milling.planning.WorkCalendar.Downtime;
import com.cuffline.milling.planning.WorkCalendar.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Planning tasks for tests: a center of six machines and queues drawn from a seed. */
final class PlanningTasks {

    /** A Monday. */
    static final LocalDateTime FROM = LocalDateTime.of(2026, 11, 23, 6, 0);

    static final List<String> FAMILIES = List.of("conical-NC", "conical-RC", "hex-4.1", "hex-5.0");

    private PlanningTasks() {}

    static WorkCalendar weekdays(int fromHour, int toHour) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(new Hours(LocalTime.of(fromHour, 0), LocalTime.of(toHour, 0))));
            }
        }
        return new WorkCalendar(week, Set.of(FROM.toLocalDate().plusDays(9)), List.of());
    }

    static PlanMachine machine(String name, Load load, WorkCalendar calendar, double lifeMin, String... materials) {
        Map<String, Set<String>> kinds = new java.util.TreeMap<>();
        Map<String, Double> minutes = new java.util.TreeMap<>();
        for (String material : materials) {
            kinds.put(material, Set.of("flat-3", "ball-1"));
            minutes.put(material, 6.0);
        }
        List<Tool> tools = List.of(
                new Tool(name + "-T1", "flat-3", lifeMin, minutes),
                new Tool(name + "-T2", "ball-1", lifeMin / 2, minutes),
                new Tool(name + "-T3", "ball-1", lifeMin / 2 + 6, minutes));
        return new PlanMachine(name, load, kinds, tools, calendar, LocalDate.of(2026, 12, 31));
    }

    static List<PlanMachine> sixMachines(double lifeMin) {
        WorkCalendar late = weekdays(6, 22);
        WorkCalendar withRepair = new WorkCalendar(
                late.week(), late.holidays(), List.of(new Downtime(FROM.plusHours(27), FROM.plusHours(33))));
        return List.of(
                machine("H1", new Holder(6, true), late, lifeMin, "titanium", "cobalt-chrome"),
                machine("H2", new Holder(6, true), withRepair, lifeMin, "titanium"),
                machine("H3", new Holder(4, false), weekdays(7, 16), lifeMin, "titanium"),
                machine("H4", new Holder(6, true), late, lifeMin, "titanium", "cobalt-chrome"),
                machine("D1", new DiscHolder(98.5), late, lifeMin, "zirconia", "peek"),
                machine("D2", new DiscHolder(98.5), late, lifeMin, "zirconia"));
    }

    static List<StockLot> stock(int pieces, int discs) {
        List<StockLot> stock = new ArrayList<>();
        for (String family : FAMILIES) {
            for (double diameter : new double[] {10, 14}) {
                stock.add(new Blanks("TI-" + family + "-" + diameter, "titanium", family, diameter, 12, pieces, false));
                stock.add(new Blanks(
                        "CC-" + family + "-" + diameter, "cobalt-chrome", family, diameter, 12, pieces, false));
            }
        }
        for (int i = 0; i < discs; i++) {
            stock.add(new DiscPiece(
                    "ZR-%03d".formatted(i),
                    "ZR-LOT-" + i % 3,
                    "zirconia",
                    new Size(98.5, 18, 1.5129, 1.23),
                    6000,
                    false));
        }
        stock.add(new DiscPiece("PK-001", "PK-LOT", "peek", new Size(98.5, 20, 1, 1), 2500, false));
        stock.add(new Bars("BAR-12", "titanium", 12, 3000, false));
        return stock;
    }

    /** A queue whose promises lie between tomorrow and the given day. */
    static List<PlanUnit> units(Random random, int count, int days) {
        List<PlanUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(20);
            String material = kind < 12 ? "titanium" : kind < 14 ? "cobalt-chrome" : kind < 19 ? "zirconia" : "peek";
            Need need = kind < 14
                    ? new BlankNeed(FAMILIES.get(random.nextInt(4)), random.nextInt(4) == 0 ? 14 : 10, 8)
                    : new DiscNeed(75 + 35 * random.nextDouble(), 7 + 4 * random.nextDouble());
            Urgency urgency = new Urgency(1 + random.nextInt(3), random.nextInt(50) == 0);
            LocalDateTime promise =
                    FROM.toLocalDate().plusDays(1L + random.nextInt(days)).atTime(18, 0);
            units.add(new PlanUnit("U-%05d".formatted(i), material, need, promise, urgency, 12 + random.nextInt(12)));
        }
        return units;
    }

    static PlanUnit titanium(String id, LocalDateTime promise) {
        return new PlanUnit(id, "titanium", new BlankNeed("conical-NC", 10, 8), promise, Urgency.USUAL, 15);
    }

    static PlanUnit bar(String id) {
        return new PlanUnit(id, "titanium", new BarNeed(11, 25), FROM.plusDays(3), Urgency.USUAL, 30);
    }

    static PlanMachine barMachine() {
        return machine("B1", new BarFeeder(20), weekdays(6, 22), 600, "titanium");
    }

    static PlanningTask task(List<PlanUnit> units) {
        return new PlanningTask(FROM, units, sixMachines(100_000), stock(2000, 60), List.of(), PlanningRules.usual());
    }
}
