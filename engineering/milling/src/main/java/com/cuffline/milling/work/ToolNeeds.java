package com.cuffline.milling.work;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.RouteTools;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tools of a magazine a unit will need, and about how long: volume over removal rate, surface over pass distance times feed, with
 * an allowance. Which is the last ball only the program finds out, so the way down to the smallest is reckoned with. Planning reserves tool
 * life by it; the program tells the true minutes, and the release counts those.
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
    /** Share of the surface that a smaller ball goes over again, in inner corners. */
    private static final double CORNERS = 0.35;

    ToolNeeds {
        minutesByKind = Map.copyOf(minutesByKind);
    }

    /**
     * @param removedMm3 stock around the part
     * @param stretch enlarged size over finished size, 1 where nothing shrinks
     */
    static ToolNeeds of(UnitToMill unit, List<Tool> magazine, Rates rates, double removedMm3, double stretch) {
        String material = unit.material();
        RouteTools tools = tools(magazine, material);
        double surface = PartSize.of(unit.target().mesh()).surfaceMm2() * stretch * stretch;
        Map<String, Double> minutes = new TreeMap<>();
        tools.rough()
                .ifPresentOrElse(
                        tool -> minutes.merge(kind(tool), removedMm3 / removal(tool, material), Double::sum),
                        () -> minutes.put("flat end mill for roughing", 0.0));
        if (tools.balls().isEmpty()) {
            minutes.put("ball for finishing", 0.0);
        } else {
            Tool first = tools.balls().get(0);
            minutes.merge(
                    kind(first),
                    surface / (REST_PASS_MM * values(first, material).feedMmPerMin()),
                    Double::sum);
            Tool smallest = tools.balls().get(tools.balls().size() - 1);
            for (Tool ball : tools.chain(smallest)) {
                double share = ball == first ? 1 : CORNERS;
                minutes.merge(kind(ball), share * surface / finishing(ball, material), Double::sum);
            }
        }
        minutes.replaceAll((kind, value) -> ALLOWANCE * value);
        double cutting =
                minutes.values().stream().mapToDouble(Double::doubleValue).sum();
        double changes = (minutes.size() + 1) * rates.toolChangeS() / 60;
        return new ToolNeeds(minutes, cutting + changes + RAPIDS_MIN);
    }

    /** Tools with life left; where a role has none left all, so that planning says which one is worn. */
    private static RouteTools tools(List<Tool> magazine, String material) {
        RouteTools all = RouteTools.of(magazine, material);
        RouteTools fresh = RouteTools.of(
                magazine.stream().filter(tool -> tool.lifeLeftMin() > 0).toList(), material);
        return new RouteTools(fresh.rough().or(all::rough), fresh.balls().isEmpty() ? all.balls() : fresh.balls());
    }

    /** What tools of equal use share, for example {@code ball 0.8 mm}. */
    static String kind(Tool tool) {
        return tool.shape().word() + " " + tool.shape().diameterMm() + " mm";
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
