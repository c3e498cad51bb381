package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.RouteOutcome.NotRouted;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rotary route for a pre-milled blank: rough in layers, rest rough, then one finishing spiral over emergence, margin, chamfer and post,
 * and the top in lines. Table and channel are made by the blank's maker and not touched. Pure and deterministic.
 */
public final class RotaryRoute {
    private static final int REST_PROFILES = 36;
    private static final int FINISH_PROFILES = 72;
    private static final double REST_STEP_MM = 0.35;
    private static final double REST_TOLERANCE_MM = 0.01;
    private static final double CHANNEL_MM = 0.02;

    private final Workpiece work;
    private final RotaryMill mill;
    private final RouteSettings settings;
    private final PathPen pen;

    private RotaryRoute(Workpiece work, RotaryMill mill, RouteSettings settings) {
        this.work = work;
        this.mill = mill;
        this.settings = settings;
        StockClearance clearance = StockClearance.of(work.blank, work.fixture);
        pen = new PathPen(
                clearance,
                mill.rates(),
                new MachinePosition(work.blank.heightMm() + 20, 0, clearance.safeZMm() + 30, 0, 0));
    }

    /** The toolpath of a unit, or why there is none. */
    public static RouteOutcome plan(MillingTarget target, Blank blank, RotaryMill mill, RouteSettings settings) {
        Optional<NotRouted> refusal = misfit(target, blank, mill);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        RouteTools tools = RouteTools.of(mill, blank.material(), target.smallestFilletMm());
        if (tools.rough().isEmpty() || tools.rest().isEmpty() || tools.finish().isEmpty()) {
            return new NotRouted(Reason.TOOL_MISSING, missing(tools, mill, blank.material()));
        }
        Workpiece work = new Workpiece(target, blank, mill.fixture());
        return new RotaryRoute(work, mill, settings)
                .route(tools.rough().get(), tools.rest().get(), tools.finish().get());
    }

    private RouteOutcome route(Tool rough, Tool rest, Tool finish) {
        double finishRadius = finish.shape().diameterMm() / 2;
        double restRadius = rest.shape().diameterMm() / 2;
        Optional<ProfileField> fine = ProfileField.of(work, finishRadius, FINISH_PROFILES);
        Optional<ProfileField> coarse = ProfileField.of(work, restRadius + settings.allowanceMm(), REST_PROFILES);
        if (fine.isEmpty() || coarse.isEmpty()) {
            return new NotRouted(Reason.NO_SURFACE, "a ball finds no way from the table to the top at any angle");
        }
        rough(rough);
        restRough(rest, coarse.get());
        finish(finish, fine.get());
        Tool last = finishTop(rest, finish);
        Toolpath toolpath = pen.finish(last);
        Optional<NotRouted> worn = worn(toolpath);
        return worn.isPresent()
                ? worn.get()
                : new Routed(toolpath, work.blank, new ArrayList<>(new LinkedHashSet<>(List.of(rough, rest, finish))));
    }

    private void rough(Tool tool) {
        CuttingValues values = values(tool);
        pen.change(tool, values);
        new LayerRough(work, tool, values, settings.allowanceMm()).cut(pen);
        pen.close("rough", tool);
    }

    private void restRough(Tool tool, ProfileField field) {
        CuttingValues values = values(tool);
        double radius = tool.shape().diameterMm() / 2;
        double allowance = settings.allowanceMm();
        pen.change(tool, values);
        if (TopRaster.applies(work)) {
            TopRaster raster = new TopRaster(work, radius);
            int layers = 1 + (int) Math.ceil(work.top.normal().radius() * 2 / values.stepDownMm());
            for (int layer = layers - 1; layer >= 0; layer--) {
                raster.cut(pen, values, allowance + layer * values.stepDownMm(), values.stepOverMm());
            }
        }
        Spiral spiral = new Spiral(work, field, radius, allowance, REST_STEP_MM, REST_TOLERANCE_MM);
        spiral.leadIn(pen, values.feedMmPerMin());
        spiral.cut(pen, values.feedMmPerMin(), 0, spiral.lastTurns());
        spiral.leadOut(pen, values.feedMmPerMin());
        pen.close("rest-rough", tool);
    }

    private void finish(Tool tool, ProfileField field) {
        CuttingValues values = values(tool);
        double feed = values.feedMmPerMin();
        double radius = tool.shape().diameterMm() / 2;
        double step = RouteSettings.stepMm(radius, settings.cuspMm());
        pen.change(tool, values);
        Spiral spiral = new Spiral(work, field, radius, 0, step, settings.toleranceMm());
        spiral.leadIn(pen, feed);
        spiral.cut(pen, feed, 0, spiral.marginTurns());
        pen.close("finish-emergence", tool);
        spiral.cut(pen, feed, spiral.marginTurns(), spiral.finishTurns());
        pen.close("finish-margin-and-chamfer", tool);
        spiral.cut(pen, feed, spiral.finishTurns(), spiral.lastTurns());
        spiral.leadOut(pen, feed);
        pen.close("finish-post-and-channel-opening", tool);
    }

    /** With whichever ball stands out farther below its shank, so that the shank keeps off the far side of the top. */
    private Tool finishTop(Tool rest, Tool finish) {
        if (!TopRaster.applies(work)) {
            return finish;
        }
        Tool tool = rest.fluteMm() > finish.fluteMm() ? rest : finish;
        double radius = tool.shape().diameterMm() / 2;
        if (tool != finish) {
            pen.change(tool, values(tool));
        }
        new TopRaster(work, radius).cut(pen, values(tool), 0, RouteSettings.stepMm(radius, settings.cuspMm()));
        pen.close("finish-top", tool);
        return tool;
    }

    private CuttingValues values(Tool tool) {
        return tool.cutting(work.blank.material()).orElseThrow();
    }

    private static Optional<NotRouted> misfit(MillingTarget target, Blank blank, RotaryMill mill) {
        if (!mill.materials().contains(blank.material())) {
            return refuse(Reason.MATERIAL_NOT_ON_MACHINE, "%s does not cut %s", mill.name(), blank.material());
        }
        double diameter = target.largestDiameterMm();
        double height = target.mesh().highest().z() - target.mesh().lowest().z();
        if (diameter > blank.diameterMm() || height > blank.heightMm()) {
            return refuse(
                    Reason.STOCK_TOO_SMALL,
                    "the part needs %.2f x %.2f mm, lot %s gives %.2f x %.2f mm",
                    diameter,
                    height,
                    blank.lot(),
                    blank.diameterMm(),
                    blank.heightMm());
        }
        return blank.boreDiameterMm().isPresent()
                ? channelMisfit(target, blank.boreDiameterMm().getAsDouble())
                : Optional.empty();
    }

    private static Optional<NotRouted> channelMisfit(MillingTarget target, double boreMm) {
        for (int t = 0; t < target.mesh().triangleCount(); t++) {
            for (int i = 0; i < 3 && target.regionOf().get(t) == Region.CHANNEL; i++) {
                double radius = target.mesh().vertex(target.mesh().corner(t, i)).radius();
                if (Math.abs(radius - boreMm / 2) > CHANNEL_MM) {
                    return refuse(
                            Reason.CHANNEL_NOT_IN_BLANK,
                            "the channel has a radius of %.3f mm where the blank's bore has %.3f mm",
                            radius,
                            boreMm / 2);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<NotRouted> worn(Toolpath toolpath) {
        Map<Integer, Double> minutes = new HashMap<>();
        for (Operation operation : toolpath.operations()) {
            Tool tool = operation.tool();
            double used = minutes.merge(tool.number(), operation.seconds() / 60, Double::sum);
            if (used > tool.lifeLeftMin()) {
                return refuse(
                        Reason.TOOL_WORN,
                        "%s on %s has %.1f min of life left, %s needs more",
                        tool.name(),
                        mill.name(),
                        tool.lifeLeftMin(),
                        operation.name());
            }
        }
        return Optional.empty();
    }

    private static String missing(RouteTools tools, RotaryMill mill, String material) {
        List<String> roles = new ArrayList<>();
        if (tools.rough().isEmpty()) {
            roles.add("a flat end mill up to 4 mm for roughing");
        }
        if (tools.rest().isEmpty()) {
            roles.add("a ball up to 2 mm for rest roughing");
        }
        if (tools.finish().isEmpty()) {
            roles.add("a ball for finishing");
        }
        return mill.name() + " lacks, for " + material + ", " + String.join(" and ", roles);
    }

    private static Optional<NotRouted> refuse(Reason reason, String format, Object... values) {
        return Optional.of(new NotRouted(reason, String.format(Locale.ROOT, format, values)));
    }
}
