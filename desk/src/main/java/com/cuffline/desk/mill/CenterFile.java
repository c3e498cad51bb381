package com.cuffline.desk.mill;

import com.cuffline.desk.WrongUse;
import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.Fixture;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a center from JSON; every field is required unless its page says otherwise, and a bad one is named by its path. */
final class CenterFile {

    private CenterFile() {}

    /** @throws WrongUse when the file cannot be read or says something impossible */
    static Center read(Path file) {
        try {
            return center(new Fields(new JsonMapper().readTree(Files.readAllBytes(file)), ""));
        } catch (IOException | JacksonException e) {
            throw new WrongUse(file + ": cannot be read as JSON", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WrongUse(file + ": " + e.getMessage(), e);
        }
    }

    private static Center center(Fields root) {
        return new Center(
                root.list("mills").stream().map(CenterFile::mill).toList(),
                root.list("blanks").stream().map(CenterFile::blank).toList());
    }

    private static RotaryMill mill(Fields mill) {
        Set<String> materials = new HashSet<>(mill.texts("materials"));
        return mill.made(() -> new RotaryMill(
                mill.text("name"),
                mill.whole("axes"),
                dialect(mill.text("dialect")),
                materials,
                mill.list("slots").stream().map(CenterFile::slot).toList(),
                fixture(mill.inside("fixture")),
                rates(mill.inside("rates")),
                coupon(mill.inside("coupon")),
                mill.list("tools").stream().map(CenterFile::tool).toList()));
    }

    private static Dialect dialect(String word) {
        for (Dialect dialect : Dialect.values()) {
            if (dialect.word().equals(word)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("dialect must be linuxcnc or iso6983, not '" + word + "'");
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
                LocalDate.parse(coupon.text("milledOn")),
                coupon.whole("validDays"),
                coupon.number("worstDeviationMm")));
    }

    private static Tool tool(Fields tool) {
        Map<String, CuttingValues> values = new TreeMap<>();
        Fields byMaterial = tool.inside("values");
        byMaterial.names().forEach(material -> values.put(material, values(byMaterial.inside(material))));
        return tool.made(() -> new Tool(
                tool.whole("number"),
                shape(tool),
                tool.number("fluteMm"),
                tool.number("shankDiameterMm"),
                tool.number("reachMm"),
                tool.number("holderDiameterMm"),
                tool.number("gaugeLengthMm"),
                tool.number("lifeLeftMin"),
                values));
    }

    private static ToolShape shape(Fields tool) {
        double diameter = tool.number("diameterMm");
        String word = tool.text("shape");
        return switch (word) {
            case "flat" -> new ToolShape.FlatEnd(diameter);
            case "ball" -> new ToolShape.BallEnd(diameter);
            case "tapered-ball" ->
                new ToolShape.TaperedBall(tool.number("tipDiameterMm"), tool.number("taperDeg"), diameter);
            case "chamfer" -> new ToolShape.Chamfer(tool.number("tipDiameterMm"), tool.number("angleDeg"), diameter);
            default ->
                throw new IllegalArgumentException(
                        "shape must be flat, ball, tapered-ball or chamfer, not '" + word + "'");
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

    private static Blank blank(Fields blank) {
        return blank.made(() -> new Blank(
                blank.text("lot"),
                blank.text("family"),
                blank.text("material"),
                blank.number("diameterMm"),
                blank.number("heightMm"),
                blank.has("boreDiameterMm")
                        ? OptionalDouble.of(blank.number("boreDiameterMm"))
                        : OptionalDouble.empty(),
                blank.number("connectionDiameterMm"),
                blank.whole("pieces")));
    }
}
