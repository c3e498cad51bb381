package com.cuffline.milling.work;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.RouteTools;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which tools of a magazine a unit will need, and about how long: volume over removal rate, surface over pass distance times feed, with
 * an allowance. Planning reserves tool life by it; the program tells the true minutes, and the release counts those.
 *
 * @param minutesByKind under feed, by tool kind; a kind nobody has stands for a missing tool
 * @param minutes of the whole program, with changes and rapids
 */
record ToolNeeds(Map<String, Double> minutesByKind, double minutes) {
    /** Ways around the part, short pieces and ramps take longer than volume and surface say. Measured on the sample orders. */
    static final double ALLOWANCE = 1.8;

    private static final double REST_PASS_MM = 0.35;
    private static final double CUSP_MM = 0.005;
    private static final double RAPIDS_MIN = 0.4;

    ToolNeeds {
        minutesByKind = Map.copyOf(minutesByKind);
    }

    /**
     * @param removedMm3 stock around the part
     * @param stretch enlarged size over finished size, 1 where nothing shrinks
     */
    static ToolNeeds of(UnitToMill unit, List<Tool> magazine, Rates rates, double removedMm3, double stretch) {
        String material = unit.material();
        RouteTools tools = tools(magazine, material, unit.target().smallestFilletMm() * stretch);
        double surface = PartSize.of(unit.target().mesh()).surfaceMm2() * stretch * stretch;
        Map<String, Double> minutes = new TreeMap<>();
        add(minutes, tools.rough(), "flat end mill up to 4 mm", tool -> removedMm3 / removal(tool, material));
        add(
                minutes,
                tools.rest(),
                "ball up to 2 mm",
                tool -> surface / (REST_PASS_MM * values(tool, material).feedMmPerMin()));
        add(minutes, tools.finish(), "ball for finishing", tool -> surface / finishing(tool, material));
        double cutting =
                minutes.values().stream().mapToDouble(Double::doubleValue).sum();
        double changes = (minutes.size() + 1) * rates.toolChangeS() / 60;
        return new ToolNeeds(minutes, cutting + changes + RAPIDS_MIN);
    }

    /** Tools with life left; where a role has none left, the worn one, so that planning says that it is worn. */
    private static RouteTools tools(List<Tool> magazine, String material, double fillet) {
        List<Tool> alive =
                magazine.stream().filter(tool -> tool.lifeLeftMin() > 0).toList();
        RouteTools fresh = RouteTools.of(alive, material, fillet);
        RouteTools any = RouteTools.of(magazine, material, fillet);
        return new RouteTools(
                fresh.rough().or(any::rough),
                fresh.rest().or(any::rest),
                fresh.finish().or(any::finish));
    }

    /** What tools of equal use share, for example {@code ball 0.8 mm}. */
    static String kind(Tool tool) {
        return tool.shape().word() + " " + tool.shape().diameterMm() + " mm";
    }

    private interface Minutes {
        double of(Tool tool);
    }

    private static void add(Map<String, Double> minutes, Optional<Tool> tool, String role, Minutes work) {
        if (tool.isPresent()) {
            minutes.merge(kind(tool.get()), ALLOWANCE * work.of(tool.get()), Double::sum);
        } else {
            minutes.put(role, 0.0);
        }
    }

    private static double removal(Tool tool, String material) {
        CuttingValues values = values(tool, material);
        return values.stepDownMm() * values.stepOverMm() * values.feedMmPerMin();
    }

    private static double finishing(Tool tool, String material) {
        double radius = tool.shape().diameterMm() / 2;
        double cusp = Math.min(CUSP_MM, radius);
        return 2
                * Math.sqrt(2 * radius * cusp - cusp * cusp)
                * values(tool, material).feedMmPerMin();
    }

    private static CuttingValues values(Tool tool, String material) {
        return tool.cutting(material).orElseThrow();
    }
}
