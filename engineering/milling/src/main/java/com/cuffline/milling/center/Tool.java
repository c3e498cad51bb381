package com.cuffline.milling.center;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool in a machine's magazine.
 *
 * @param number place in the magazine and in the tool table, 1 to 999
 * @param fluteMm length that cuts, from the tip
 * @param shankDiameterMm above the flutes
 * @param reachMm from the tip to the holder
 * @param holderDiameterMm of the tool holder above the reach
 * @param gaugeLengthMm from the spindle's gauge line to the tip, for the tool table
 * @param lifeLeftMin cutting minutes until the tool counts as worn
 * @param values by material
 */
public record Tool(
        int number,
        ToolShape shape,
        double fluteMm,
        double shankDiameterMm,
        double reachMm,
        double holderDiameterMm,
        double gaugeLengthMm,
        double lifeLeftMin,
        Map<String, CuttingValues> values) {
    public Tool {
        Range.within("number", 1, 999, number);
        Range.within("fluteMm", 0.1, 200, fluteMm);
        Range.within("shankDiameterMm", 0.1, 40, shankDiameterMm);
        Range.within("reachMm", fluteMm, 300, reachMm);
        Range.within("holderDiameterMm", 1, 100, holderDiameterMm);
        Range.within("gaugeLengthMm", 0, 500, gaugeLengthMm);
        Range.within("lifeLeftMin", 0, 1e6, lifeLeftMin);
        values = Map.copyOf(values);
    }

    /** How it cuts a material; empty where it must not. */
    public Optional<CuttingValues> cutting(String material) {
        return Optional.ofNullable(values.get(material));
    }

    /** A part of the tool that goes on upwards from a height above the tip. */
    public record Section(double fromMm, double diameterMm) {}

    /** Flutes, shank and holder. */
    public List<Section> sections() {
        return List.of(
                new Section(0, shape.diameterMm()),
                new Section(fluteMm, shankDiameterMm),
                new Section(reachMm, holderDiameterMm));
    }

    /** The same tool with another life left, minutes. */
    public Tool withLifeLeft(double minutes) {
        return new Tool(
                number, shape, fluteMm, shankDiameterMm, reachMm, holderDiameterMm, gaugeLengthMm, minutes, values);
    }

    /** For example {@code T3 ball 1.0 mm}. */
    public String name() {
        return "T" + number + " " + shape.word() + " " + shape.diameterMm() + " mm";
    }
}
