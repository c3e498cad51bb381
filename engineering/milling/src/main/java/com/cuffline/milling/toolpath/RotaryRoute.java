package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.RouteOutcome.NotRouted;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteOutcome.Routed;
import com.cuffline.milling.toolpath.Spiral.Ball;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rotary route for a pre-milled blank: rough in layers, rest rough, then one finishing spiral over emergence, margin, chamfer and post with
 * a large ball, the top in lines, and inner corners and rounds with smaller balls. Table and channel are made by the blank's maker and not touched. Pure and deterministic.
 */
public final class RotaryRoute {
    private static final int FINISH_PROFILES = 36;
    /** Corners change faster round the part than what a large ball runs over. */
    private static final int CORNER_PROFILES = 48;

    private static final double REST_STEP_MM = 0.35;
    private static final double REST_TOLERANCE_MM = 0.01;
    private static final double CHANNEL_MM = 0.02;
    private static final double FINISH_MM = 0.3;
    /** Thickest rest that the smallest ball may leave in an inner corner. */
    private static final double LARGEST_CORNER_MM = 0.02;

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
        RouteTools tools = RouteTools.of(mill, blank.material());
        if (tools.rough().isEmpty() || tools.balls().isEmpty()) {
            return new NotRouted(Reason.TOOL_MISSING, missing(tools, mill, blank.material()));
        }
        Workpiece work = new Workpiece(target, blank, mill.fixture());
        return new RotaryRoute(work, mill, settings).route(tools);
    }

    private RouteOutcome route(RouteTools tools) {
        FinishingBalls.Choice choice = FinishingBalls.choose(work, tools);
        if (choice.restMm() > LARGEST_CORNER_MM) {
            return new NotRouted(Reason.TOOL_MISSING, choice.message(mill.name(), LARGEST_CORNER_MM));
        }
        Tool rough = tools.rough().orElseThrow();
        Tool ball = choice.chain().get(0);
        List<ProfileField> fields = new ArrayList<>();
        for (Tool each : choice.chain()) {
            int profiles = each == ball ? FINISH_PROFILES : CORNER_PROFILES;
            ProfileField.of(work, radius(each), profiles).ifPresent(fields::add);
        }
        if (fields.size() < choice.chain().size()) {
            return new NotRouted(Reason.NO_SURFACE, "a ball finds no way from the table to the top at some angle");
        }
        rough(rough);
        restRough(ball, fields.get(0));
        finish(ball, fields.get(0));
        finishTop(ball);
        Tool last = ball;
        for (int i = 1; i < fields.size(); i++) {
            if (corners(choice.chain().get(i), fields.get(i), radius(last))) {
                last = choice.chain().get(i);
            }
        }
        List<Tool> used = new ArrayList<>(List.of(rough));
        used.addAll(choice.chain());
        Toolpath toolpath = pen.finish(last);
        Optional<String> worn = toolpath.worn(mill.name());
        return worn.isPresent() ? new NotRouted(Reason.TOOL_WORN, worn.get()) : new Routed(toolpath, work.blank, used);
    }

    private void rough(Tool tool) {
        CuttingValues values = values(tool);
        pen.change(tool, values);
        new LayerRough(work, tool, values, settings.allowanceMm()).cut(pen);
        pen.close("rough", tool);
    }

    private void restRough(Tool tool, ProfileField field) {
        CuttingValues values = values(tool);
        double allowance = settings.allowanceMm();
        pen.change(tool, values);
        if (TopRaster.applies(work)) {
            TopRaster raster = new TopRaster(work, radius(tool));
            int layers = 1 + (int) Math.ceil(work.top.normal().radius() * 2 / values.stepDownMm());
            for (int layer = layers - 1; layer >= 0; layer--) {
                raster.cut(pen, values, allowance + layer * values.stepDownMm(), values.stepOverMm());
            }
        }
        Ball ball = new Ball(radius(tool), allowance);
        Spiral spiral = new Spiral(work, field, ball, REST_STEP_MM, REST_TOLERANCE_MM, false);
        spiral.leadIn(pen, values.feedMmPerMin());
        spiral.cut(pen, values.feedMmPerMin(), 0, spiral.lastTurns());
        spiral.leadOut(pen, values.feedMmPerMin());
        pen.close("rest-rough", tool);
    }

    private void finish(Tool tool, ProfileField field) {
        double feed = values(tool).feedMmPerMin();
        double step = RouteSettings.stepMm(radius(tool), settings.cuspMm());
        Spiral spiral = new Spiral(work, field, new Ball(radius(tool), 0), step, settings.toleranceMm(), false);
        double margin = spiral.turnsTo(0);
        double chamfer = Math.min(spiral.lastTurns(), margin + Math.ceil((FINISH_MM + radius(tool)) / step));
        spiral.leadIn(pen, feed);
        spiral.cut(pen, feed, 0, margin);
        pen.close("finish-emergence", tool);
        spiral.cut(pen, feed, margin, chamfer);
        pen.close("finish-margin-and-chamfer", tool);
        spiral.cut(pen, feed, chamfer, spiral.lastTurns());
        spiral.leadOut(pen, feed);
        pen.close("finish-post-and-channel-opening", tool);
    }

    private void finishTop(Tool tool) {
        if (TopRaster.applies(work)) {
            double step = RouteSettings.stepMm(radius(tool), settings.cuspMm());
            new TopRaster(work, radius(tool)).cut(pen, values(tool), 0, step);
            pen.close("finish-top", tool);
        }
    }

    /** Inner corners and rounds that the ball before could not touch; false where there are none. */
    private boolean corners(Tool tool, ProfileField field, double beforeMm) {
        double step = RouteSettings.stepMm(radius(tool), settings.cuspMm());
        List<ProfileField> bands = field.beyond(work, beforeMm, step);
        if (bands.isEmpty()) {
            return false;
        }
        CuttingValues values = values(tool);
        double feed = values.feedMmPerMin();
        pen.change(tool, values);
        for (ProfileField band : bands) {
            Spiral spiral = new Spiral(work, band, new Ball(radius(tool), 0), step, settings.toleranceMm(), true);
            spiral.leadIn(pen, feed);
            spiral.cut(pen, feed, 0, spiral.lastTurns());
            spiral.leadOut(pen, feed);
        }
        pen.close("finish-corners", tool);
        return true;
    }

    private static double radius(Tool tool) {
        return tool.shape().diameterMm() / 2;
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
        return channelMisfit(target, blank);
    }

    /** No tool of a rotary mill comes along the implant axis: the channel is what the maker has bored. */
    private static Optional<NotRouted> channelMisfit(MillingTarget target, Blank blank) {
        Optional<BlankBore> channel = StraightChannel.of(target);
        if (channel.isEmpty()) {
            return refuse(
                    Reason.CHANNEL_NOT_IN_BLANK,
                    "the screw channel leaves the implant axis, and lot %s is bored straight",
                    blank.lot());
        }
        BlankBore bore = blank.bore().orElse(channel.get());
        return bore.fits(channel.get(), CHANNEL_MM)
                ? Optional.empty()
                : refuse(
                        Reason.CHANNEL_NOT_IN_BLANK,
                        "the channel is %s, the bore of lot %s is %s",
                        channel.get().told(),
                        blank.lot(),
                        bore.told());
    }

    private static String missing(RouteTools tools, RotaryMill mill, String material) {
        List<String> roles = new ArrayList<>();
        if (tools.rough().isEmpty()) {
            roles.add("a flat end mill up to 4 mm for roughing");
        }
        if (tools.balls().isEmpty()) {
            roles.add("a ball up to 2 mm for finishing");
        }
        return mill.name() + " lacks, for " + material + ", " + String.join(" and ", roles);
    }

    private static Optional<NotRouted> refuse(Reason reason, String format, Object... values) {
        return Optional.of(new NotRouted(reason, String.format(Locale.ROOT, format, values)));
    }
}
