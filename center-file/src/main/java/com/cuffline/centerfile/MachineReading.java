package com.cuffline.centerfile;

import com.cuffline.milling.center.BarLathe;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Fixture;
import com.cuffline.milling.center.Machines;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.planning.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Machines with their holders, rates, coupons and magazines. */
final class MachineReading {
    private final Materials materials;
    private final Map<String, WorkCalendar> calendars;
    private final Map<String, WorkCalendar> ofMachines = new HashMap<>();
    private final List<RotaryMill> rotary = new ArrayList<>();
    private final List<DiscMill> discs = new ArrayList<>();
    private final List<BarLathe> lathes = new ArrayList<>();

    MachineReading(Materials materials, Map<String, WorkCalendar> calendars) {
        this.materials = materials;
        this.calendars = calendars;
    }

    Machines read(Fields root) {
        for (Fields machine : root.list("machines")) {
            String kind = machine.word("kind", "rotary-mill", "disc-mill", "bar-lathe");
            machine.made(() -> {
                calendar(machine);
                return switch (kind) {
                    case "rotary-mill" -> rotary.add(rotaryMill(machine));
                    case "disc-mill" -> discs.add(discMill(machine));
                    default -> lathes.add(lathe(machine));
                };
            });
        }
        return new Machines(rotary, discs, lathes, ofMachines);
    }

    private void calendar(Fields machine) {
        String name = machine.text("calendar");
        WorkCalendar calendar = calendars.get(name);
        if (calendar == null) {
            throw machine.problem("calendar must be one of " + calendars.keySet() + ", not '" + name + "'");
        }
        ofMachines.put(machine.text("name"), calendar);
    }

    private RotaryMill rotaryMill(Fields mill) {
        return new RotaryMill(
                mill.text("name"),
                mill.whole("axes"),
                dialect(mill),
                materials.listOf(mill),
                mill.list("slots").stream().map(MachineReading::slot).toList(),
                fixture(mill.inside("fixture")),
                rates(mill.inside("rates")),
                coupon(mill.inside("coupon")),
                tools(mill));
    }

    private DiscMill discMill(Fields mill) {
        return new DiscMill(
                mill.text("name"),
                mill.whole("axes"),
                mill.numberOr("tiltDeg", DiscMill.USUAL_TILT_DEG),
                dialect(mill),
                materials.listOf(mill),
                mill.number("discDiameterMm"),
                mill.number("ringMm"),
                mill.number("ringAboveMm"),
                mill.whole("workOffset"),
                rates(mill.inside("rates")),
                coupon(mill.inside("coupon")),
                tools(mill));
    }

    private BarLathe lathe(Fields lathe) {
        return new BarLathe(
                lathe.text("name"),
                materials.listOf(lathe),
                lathe.whole("piecesPerBar"),
                lathe.whole("minutesPerPiece"),
                coupon(lathe.inside("coupon")));
    }

    private static Dialect dialect(Fields mill) {
        String word = mill.word("dialect", Dialect.LINUXCNC.word(), Dialect.ISO6983.word());
        return word.equals(Dialect.LINUXCNC.word()) ? Dialect.LINUXCNC : Dialect.ISO6983;
    }

    private static Slot slot(Fields slot) {
        return slot.made(() -> new Slot(
                slot.whole("number"), slot.number("xMm"), slot.number("yMm"), slot.number("zMm"), slot.number("aDeg")));
    }

    private static Fixture fixture(Fields fixture) {
        return fixture.made(() -> new Fixture(fixture.number("noseDiameterMm"), fixture.number("belowTableMm")));
    }

    private static Rates rates(Fields rates) {
        return rates.made(() -> new Rates(
                rates.number("rapidMmPerMin"),
                rates.number("rotaryDegPerMin"),
                rates.number("accelerationMmPerS2"),
                rates.number("toolChangeS")));
    }

    private static CalibrationCoupon coupon(Fields coupon) {
        return coupon.made(() -> new CalibrationCoupon(
                coupon.day("milledOn"), coupon.whole("validDays"), coupon.number("worstDeviationMm")));
    }

    private List<Tool> tools(Fields mill) {
        return mill.list("tools").stream().map(this::tool).toList();
    }

    private Tool tool(Fields tool) {
        return tool.made(() -> {
            Map<String, CuttingValues> values = new TreeMap<>();
            Fields byMaterial = tool.inside("values");
            for (String material : byMaterial.names()) {
                materials.require(tool, "values", material);
                values.put(material, values(byMaterial.inside(material)));
            }
            return new Tool(
                    tool.whole("number"),
                    shape(tool),
                    tool.number("fluteMm"),
                    tool.number("shankDiameterMm"),
                    tool.number("reachMm"),
                    tool.number("holderDiameterMm"),
                    tool.number("gaugeLengthMm"),
                    tool.number("lifeLeftMin"),
                    values);
        });
    }

    private static ToolShape shape(Fields tool) {
        double diameter = tool.number("diameterMm");
        return switch (tool.word("shape", "flat", "ball", "tapered-ball", "chamfer")) {
            case "flat" -> new ToolShape.FlatEnd(diameter);
            case "ball" -> new ToolShape.BallEnd(diameter);
            case "tapered-ball" ->
                new ToolShape.TaperedBall(tool.number("tipDiameterMm"), tool.number("taperDeg"), diameter);
            default -> new ToolShape.Chamfer(tool.number("tipDiameterMm"), tool.number("angleDeg"), diameter);
        };
    }

    private static CuttingValues values(Fields values) {
        return values.made(() -> new CuttingValues(
                values.number("spindleRpm"),
                values.number("feedMmPerMin"),
                values.number("plungeMmPerMin"),
                values.number("stepDownMm"),
                values.number("stepOverMm")));
    }
}
