package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.discroute.DiscOutcome.NotRouted;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Operation;
import com.cuffline.milling.toolpath.PathPen;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import com.cuffline.milling.toolpath.RouteSettings;
import com.cuffline.milling.toolpath.StockClearance;
import com.cuffline.milling.toolpath.Toolpath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans a part in a disc: each side is roughed in layers, its channel milled to size with a flat end, and finished with one spiral of a ball; the
 * sides overlap at the part's widest place. Pure and deterministic.
 */
public final class DiscRoute {
    private static final double ROUGH_DEEPER_MM = 0.05;
    private static final double REST_ALLOWANCE = 0.5;
    private static final double REST_CUSP_MM = 0.05;

    private final HeldPart held;
    private final DiscMill mill;
    private final RouteSettings settings;
    private final DiscTools tools;
    private final PathPen pen;
    private @Nullable Tool inSpindle;

    private DiscRoute(HeldPart held, DiscMill mill, RouteSettings settings, DiscTools tools) {
        this.held = held;
        this.mill = mill;
        this.settings = settings;
        this.tools = tools;
        StockClearance clearance = clearance(mill, held.disc());
        double turnZ = clearance.turnZMm();
        pen = new PathPen(
                clearance,
                mill.rates(),
                new MachinePosition(held.place().xMm(), held.place().yMm(), turnZ, 0, 0));
    }

    /**
     * How a part stands in a disc, for the nest: upright, with room about what a tilted tool has to reach.
     *
     * @param part finished, in the implant frame
     */
    public static Part.Pose pose(MillingTarget part, DiscLot disc, DiscMill mill) {
        return Undercut.pose(part, disc, mill);
    }

    /** @param part finished, in the implant frame */
    public static DiscOutcome plan(
            MillingTarget part, DiscPlace place, DiscLot disc, DiscMill mill, RouteSettings settings) {
        if (!mill.materials().contains(disc.material())) {
            return refuse(Reason.MATERIAL_NOT_ON_MACHINE, "%s does not cut %s", mill.name(), disc.material());
        }
        double ring = place.toolClearanceMm() - settings.allowanceMm();
        BallReach reach = new BallReach(HeldPart.enlarged(part, PartFrame.of(part.mesh(), place, disc)));
        DiscTools tools = DiscTools.of(mill, disc, reach, ring);
        if (tools.rough().isEmpty() || tools.finish().isEmpty()) {
            return refuse(Reason.TOOL_MISSING, "%s", tools.missing(mill, disc, reach, ring));
        }
        double ball = tools.finish().orElseThrow().shape().diameterMm() / 2;
        HeldPart.Outcome outcome = HeldPart.of(part, place, disc, ball);
        if (outcome instanceof HeldPart.Outcome.NotHeld not) {
            return new NotRouted(not.reason(), not.message());
        }
        HeldPart held = ((HeldPart.Outcome.Held) outcome).part();
        return new DiscRoute(held, mill, settings, tools).plan();
    }

    static StockClearance clearance(DiscMill mill, DiscLot disc) {
        return StockClearance.ofDisc(disc.heightMm() / 2 + mill.ringAboveMm(), disc.diameterMm() / 2);
    }

    private DiscOutcome plan() {
        List<Side> sides = Side.both(held);
        Undercut undercut = new Undercut(held.enlarged(), sides.get(0).bare());
        Optional<Vector3> third = undercut.none() ? Optional.empty() : undercut.axis(mill);
        if (!undercut.none() && third.isEmpty()) {
            return undercut(undercut);
        }
        double leanMm =
                LeaningChannel.of(held.enlarged()).map(LeaningChannel::reachMm).orElse(0.0);
        for (Side side : sides) {
            Optional<Bore> bore = Bore.of(side, leanMm);
            if (bore.isEmpty()) {
                return refuse(Reason.NO_SURFACE, "the part has no channel");
            }
            Optional<NotRouted> refusal = cut(side, bore.get());
            if (refusal.isEmpty() && third.isPresent() && third.get().z() * side.attitude.sign() > 0) {
                refusal = cutTilted(undercut, third.get());
            }
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        pen.turn(0, 0);
        Tool finish = tools.finish().orElseThrow();
        Toolpath toolpath = pen.finish(finish);
        Optional<String> worn = toolpath.worn(mill.name());
        if (worn.isPresent()) {
            return new NotRouted(Reason.TOOL_WORN, worn.get());
        }
        List<Tool> used =
                toolpath.operations().stream().map(Operation::tool).distinct().toList();
        return new Routed(toolpath, held, used);
    }

    private Optional<NotRouted> cut(Side side, Bore bore) {
        Optional<Tool> channel = channelTool(side, bore);
        if (channel.isEmpty()) {
            return Optional.of(noChannelTool());
        }
        Tool rough = tools.rough().orElseThrow();
        Tool rest = tools.rest().orElseThrow();
        Tool finish = tools.finish().orElseThrow();
        double[] deepest = deepest(side, radius(finish));
        double lowest = Arrays.stream(deepest).min().orElseThrow();
        Optional<NotRouted> tooShort = Stream.of(
                        tooShort(rough, Math.min(lowest, bore.floorMm())),
                        tooShort(channel.get(), bore.floorMm()),
                        tooShort(rest, lowest),
                        tooShort(finish, lowest))
                .flatMap(Optional::stream)
                .findFirst();
        if (tooShort.isPresent()) {
            return tooShort;
        }
        String side12 = side.attitude.sign() > 0 ? "-side-1" : "-side-2";
        pen.turn(side.attitude.aDeg, side.attitude.bDeg);
        take(rough);
        new RingRough(side, rough, values(rough), settings.allowanceMm(), deepest, bore).cut(pen);
        pen.close("rough" + side12, rough);
        take(channel.get());
        new BoreMill(side, bore, radius(channel.get()), values(channel.get())).cut(pen);
        pen.close("finish-channel" + side12, channel.get());
        take(rest);
        double left = REST_ALLOWANCE * settings.allowanceMm();
        new SurfaceSpiral(side, bore, radius(rest), left, REST_CUSP_MM, settings).cut(pen, values(rest));
        pen.close("rest-rough" + side12, rest);
        take(finish);
        new SurfaceSpiral(side, bore, radius(finish), 0, settings.cuspMm(), settings).cut(pen, values(finish));
        pen.close("finish" + side12, finish);
        return Optional.empty();
    }

    private Optional<Tool> channelTool(Side side, Bore bore) {
        return tools.flats().stream()
                .filter(tool -> new BoreMill(side, bore, radius(tool), values(tool)).fits())
                .reduce((small, large) -> large);
    }

    private NotRouted noChannelTool() {
        return refuse(Reason.TOOL_MISSING, "no flat end mill of %s fits into the channel", mill.name());
    }

    /** What neither face sees, from a tilted disc, and the channel that leans the same way. */
    private Optional<NotRouted> cutTilted(Undercut undercut, Vector3 axis) {
        Tool rough = tools.rough().orElseThrow();
        Tool rest = tools.rest().orElseThrow();
        Tool finish = tools.finish().orElseThrow();
        Side side = TiltedPatch.side(held, undercut, Attitude.facing(axis));
        Optional<LeaningChannel> leaning = LeaningChannel.of(held.enlarged());
        Bore bore =
                Bore.of(side, leaning.map(LeaningChannel::reachMm).orElse(0.0)).orElseThrow();
        Optional<Tool> channel = leaning.flatMap(one -> channelTool(side, bore));
        if (leaning.isPresent() && channel.isEmpty()) {
            return Optional.of(noChannelTool());
        }
        double left = REST_ALLOWANCE * settings.allowanceMm();
        TiltedPatch coarse = new TiltedPatch(side, undercut, bore, radius(rest), left, REST_CUSP_MM);
        TiltedPatch fine = new TiltedPatch(side, undercut, bore, radius(finish), 0, settings.cuspMm());
        if (coarse.none() || fine.none()) {
            return Optional.of(undercut(undercut));
        }
        TiltedRough layers = new TiltedRough(side, fine, rough, values(rough), settings.allowanceMm());
        double face = layers.topMm() - held.disc().heightMm() / 2;
        Optional<NotRouted> tooShort = Stream.of(rough, rest, finish)
                .flatMap(tool -> tooShort(tool, layers.lowestMm() - face).stream())
                .findFirst();
        if (tooShort.isPresent()) {
            return tooShort;
        }
        pen.turn(side.attitude.aDeg, side.attitude.bDeg);
        take(rough);
        layers.cut(pen);
        pen.close("rough-tilted", rough);
        channel.ifPresent(tool -> cutLeaning(side, bore, tool));
        take(rest);
        coarse.cut(pen, values(rest), settings.toleranceMm());
        pen.close("rest-rough-tilted", rest);
        take(finish);
        fine.cut(pen, values(finish), settings.toleranceMm());
        pen.close("finish-tilted", finish);
        return Optional.empty();
    }

    private void cutLeaning(Side side, Bore bore, Tool tool) {
        take(tool);
        new BoreMill(side, bore, radius(tool), values(tool)).cut(pen);
        pen.close("finish-channel-tilted", tool);
    }

    private void take(Tool tool) {
        if (inSpindle != tool) {
            pen.change(tool, values(tool));
            inSpindle = tool;
        }
    }

    /** Lowest tip of the roughing tool beside the part: past the widest place by the finishing ball and the overlap. */
    private double[] deepest(Side side, double ball) {
        double[] deepest = new double[RingRough.rays()];
        for (int j = 0; j < deepest.length; j++) {
            double own = side.rim(RingRough.angle(j), ball, side.beside()).heightMm();
            double parting = side.parting(RingRough.angle(j), ball, own, side.beside());
            deepest[j] = parting - SurfaceSpiral.OVERLAP_MM - ball - ROUGH_DEEPER_MM;
        }
        return deepest;
    }

    /** A shank thicker than the cutting end must stay above the disc's face: the ring around the part is no wider than the tool needs. */
    private Optional<NotRouted> tooShort(Tool tool, double lowestTipMm) {
        double depth = held.disc().heightMm() / 2 - lowestTipMm;
        boolean thick = tool.shankDiameterMm() > tool.shape().diameterMm();
        if (depth <= (thick ? tool.fluteMm() : tool.reachMm())) {
            return Optional.empty();
        }
        return Optional.of(refuse(
                Reason.TOOL_TOO_SHORT,
                "%s reaches %.1f mm deep, disc %s needs %.1f mm",
                tool.name(),
                thick ? tool.fluteMm() : tool.reachMm(),
                held.disc().id(),
                depth));
    }

    private static double radius(Tool tool) {
        return tool.shape().diameterMm() / 2;
    }

    private CuttingValues values(Tool tool) {
        return tool.cutting(held.disc().material()).orElseThrow();
    }

    /** What no direction sees, told by its area and its largest triangle. */
    private NotRouted undercut(Undercut undercut) {
        Vector3 place = held.frame().toPart(undercut.off(undercut.largest()));
        double azimuth = StrictMath.toDegrees(StrictMath.atan2(place.y(), place.x()));
        return refuse(
                Reason.UNDERCUT,
                "%.2f mm2 of the enlarged part are seen from neither face nor tilted by %.0f deg%s, for example %s at azimuth %.0f deg, height %.2f mm",
                undercut.areaMm2(),
                mill.tiltDeg(),
                mill.axes() < 5 ? " about A" : "",
                held.enlarged().regionOf().get(undercut.largest()),
                azimuth < 0 ? azimuth + 360 : azimuth,
                place.z());
    }

    private static NotRouted refuse(Reason reason, String format, Object... values) {
        return new NotRouted(reason, String.format(Locale.ROOT, format, values));
    }
}
