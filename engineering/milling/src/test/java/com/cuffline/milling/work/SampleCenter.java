package com.cuffline.milling.work;

import com.cuffline.milling.center.BarLathe;
import com.cuffline.milling.center.BarLot;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Machines;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Stock;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.nesting.NestingRules;
import com.cuffline.milling.planning.PlanningRules;
import com.cuffline.milling.planning.WorkCalendar;
import com.cuffline.milling.planning.WorkCalendar.Hours;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.SampleAbutment;
import com.cuffline.milling.toolpath.SampleShop;
import com.cuffline.milling.work.UnitToMill.PreMilledBlank;
import com.cuffline.milling.work.UnitToMill.Source;
import com.cuffline.milling.work.UnitToMill.Urgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A center with one mill of each kind, and units of one shape. */
final class SampleCenter {
    /** A Monday. */
    static final LocalDateTime FROM = LocalDateTime.of(2026, 11, 23, 0, 0);

    static final MillingTarget TARGET = new SampleAbutment(0, 30, 8).target();
    static final Source BLANK = new PreMilledBlank("family");
    static final WorkCalendar NEVER = new WorkCalendar(Map.of(), Set.of(), List.of());

    private static final CalibrationCoupon COUPON = new CalibrationCoupon(LocalDate.of(2026, 11, 1), 30, 0.005);
    private static final Rates RATES = new Rates(5000, 36000, 500, 8);

    private SampleCenter() {}

    static UnitToMill unit(String code, String material, Source source, LocalDateTime promise) {
        return new UnitToMill(code, "ORDER-" + code, 1, TARGET, material, source, "0", new Urgency(promise, 1, false));
    }

    static UnitToMill titanium(String code) {
        return unit(code, "titanium", BLANK, FROM.plusDays(4));
    }

    static Center center() {
        return center(Dialect.LINUXCNC);
    }

    static Center center(Dialect dialect) {
        RotaryMill mill = SampleShop.mill();
        RotaryMill named = new RotaryMill(
                "rotary",
                4,
                dialect,
                mill.materials(),
                List.of(new Slot(1, 100, -60, 50, 0), new Slot(2, 100, 0, 50, 0), new Slot(3, 100, 60, 50, 0)),
                mill.fixture(),
                RATES,
                COUPON,
                SampleShop.tools());
        WorkCalendar daily = daily();
        return new Center(
                "1",
                new Machines(
                        List.of(named),
                        List.of(discMill()),
                        List.of(new BarLathe("lathe", Set.of("titanium"), 20, 15, COUPON)),
                        Map.of("rotary", daily, "disc", daily, "lathe", daily)),
                stock(),
                PlanningRules.usual(),
                NestingRules.usual());
    }

    private static DiscMill discMill() {
        CuttingValues soft = new CuttingValues(28000, 1800, 900, 0.5, 0.45);
        List<Tool> slim = List.of(
                new Tool(1, new ToolShape.FlatEnd(1), 16, 3, 32, 20, 60, 900, Map.of("zirconia", soft)),
                new Tool(2, new ToolShape.BallEnd(1), 16, 3, 32, 20, 60, 900, Map.of("zirconia", soft)),
                new Tool(3, new ToolShape.BallEnd(0.6), 14, 3, 32, 20, 60, 900, Map.of("zirconia", soft)));
        return new DiscMill("disc", 4, 0, Dialect.LINUXCNC, Set.of("zirconia"), 98.5, 5, 3, 1, RATES, COUPON, slim);
    }

    private static WorkCalendar daily() {
        Map<DayOfWeek, List<Hours>> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(LocalTime.of(6, 0), LocalTime.of(22, 0))));
        }
        return new WorkCalendar(week, Set.of(), List.of());
    }

    private static Stock stock() {
        return new Stock(
                List.of(
                        new Blank("L-10", "family", "titanium", 10, 12, Optional.empty(), 3, 20),
                        new Blank("L-14", "family", "titanium", 14, 12, Optional.empty(), 3, 20)),
                List.of(new DiscLot("D-1", "D", "zirconia", 98.5, 18, "A2", 1.23, 1.23, 1.225)),
                Map.of(),
                List.of(new BarLot("BAR", "titanium", 10, 3000)),
                Set.of());
    }

    static Center withTools(UnaryOperator<List<Tool>> change) {
        Center center = center();
        RotaryMill mill = center.machines().rotary().get(0);
        return withMachines(
                center,
                new Machines(
                        List.of(mill.with(change.apply(mill.tools()))),
                        center.machines().discs(),
                        center.machines().lathes(),
                        center.machines().calendars()));
    }

    static Center withCalendar(WorkCalendar calendar) {
        Center center = center();
        Map<String, WorkCalendar> all = new HashMap<>(center.machines().calendars());
        all.put("rotary", calendar);
        return withMachines(
                center,
                new Machines(
                        center.machines().rotary(),
                        center.machines().discs(),
                        center.machines().lathes(),
                        all));
    }

    private static Center withMachines(Center center, Machines machines) {
        return new Center(center.revision(), machines, center.stock(), center.planning(), center.nesting());
    }
}
