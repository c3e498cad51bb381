package com.cuffline.milling.discroute;

import com.cuffline.milling.center.CalibrationCoupon;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Dialect;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Rates;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.DiscNester;
import com.cuffline.milling.nesting.Nest;
import com.cuffline.milling.nesting.NestingRules;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.toolpath.MillingTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A disc mill with five tools, and discs of zirconia and PEEK. */
final class DiscShop {
    static final NestingRules RULES = NestingRules.usual();

    private DiscShop() {}

    static DiscMill mill() {
        return mill(tools());
    }

    static DiscMill mill(List<Tool> tools) {
        return mill(5, 20, Dialect.LINUXCNC, tools);
    }

    static DiscMill mill(int axes, double tiltDeg, Dialect dialect, List<Tool> tools) {
        return new DiscMill(
                "disc-1",
                axes,
                tiltDeg,
                dialect,
                Set.of("zirconia", "peek"),
                98.5,
                5,
                3,
                1,
                new Rates(8000, 7200, 800, 8),
                new CalibrationCoupon(LocalDate.of(2026, 11, 1), 30, 0.008),
                tools);
    }

    static List<Tool> tools() {
        return List.of(
                tool(1, new ToolShape.FlatEnd(1), 14, new CuttingValues(30000, 1200, 400, 0.6, 0.5)),
                tool(2, new ToolShape.BallEnd(1), 14, new CuttingValues(30000, 1500, 400, 0.3, 0.3)),
                tool(3, new ToolShape.BallEnd(0.6), 14, new CuttingValues(36000, 1200, 300, 0.2, 0.2)),
                tool(4, new ToolShape.FlatEnd(2), 18, new CuttingValues(20000, 1500, 500, 1, 1)),
                tool(5, new ToolShape.BallEnd(2), 18, new CuttingValues(20000, 1800, 500, 0.5, 0.5)));
    }

    private static Tool tool(int number, ToolShape shape, double fluteMm, CuttingValues values) {
        return new Tool(
                number, shape, fluteMm, 3, fluteMm + 8, 20, 60, 600, Map.of("zirconia", values, "peek", values));
    }

    static DiscLot zirconia() {
        return new DiscLot("Z-7", "LZ-2026-11", "zirconia", 98.5, 14, "A2", 1.232, 1.23, 1.235);
    }

    static DiscLot peek() {
        return new DiscLot("P-2", "LP-2026-10", "peek", 98.5, 16, "-", 1, 1, 1);
    }

    /** Nested alone. */
    static DiscPlace place(MillingTarget target, DiscLot disc) {
        Part part = new Part("U1", "U1", List.of(DiscRoute.pose(target, disc, mill())));
        Disc empty = new Disc(
                disc.id(),
                disc.diameterMm(),
                disc.heightMm(),
                mill().ringMm(),
                new Disc.Enlargement(disc.sinterX(), disc.sinterY(), disc.sinterZ()),
                List.of());
        Nest nest = DiscNester.nest(empty, List.of(part), RULES, DiscNester.Effort.USUAL);
        return DiscPlace.of(nest.placements().get(0), RULES);
    }
}
