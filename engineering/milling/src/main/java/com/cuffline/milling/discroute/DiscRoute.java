package com.cuffline.milling.discroute;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.discroute.DiscOutcome.NotRouted;
import com.cuffline.milling.discroute.DiscOutcome.Routed;
import com.cuffline.milling.toolpath.MachinePosition;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Operation;
import com.cuffline.milling.toolpath.PathPen;
import com.cuffline.milling.toolpath.Region;
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
    private static final double HIDDEN_MM2 = 0.05;
    private static final double OFF_MM = 0.02;

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
        double turnZ = swept(mill, held.disc()) + StockClearance.GAP_MM;
        pen = new PathPen(
                clearance,
                mill.rates(),
                new MachinePosition(held.place().xMm(), held.place().yMm(), turnZ, 0, 0));
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
        return StockClearance.ofDisc(disc.heightMm() / 2 + mill.ringAboveMm(), swept(mill, disc));
    }

    /** Farthest point of disc and holder from the rotary axis, mm. */
    static double swept(DiscMill mill, DiscLot disc) {
        return Math.hypot(disc.diameterMm() / 2, disc.heightMm() / 2 + mill.ringAboveMm());
    }

    private DiscOutcome plan() {
        List<Side> sides = Side.both(held);
        Optional<NotRouted> refusal = undercut(sides.get(0), sides.get(1));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        for (Side side : sides) {
            Optional<Bore> bore = Bore.of(side);
            if (bore.isEmpty()) {
                return refuse(Reason.NO_SURFACE, "the part has no channel");
            }
            refusal = cut(side, bore.get());
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        pen.turn(0);
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
        Optional<Tool> channel = tools.flats().stream()
                .filter(tool -> new BoreMill(side, bore, radius(tool), values(tool)).fits())
                .reduce((small, large) -> large);
        if (channel.isEmpty()) {
            return Optional.of(
                    refuse(Reason.TOOL_MISSING, "no flat end mill of %s fits into the channel", mill.name()));
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
        String side12 = side.aDeg == 0 ? "-side-1" : "-side-2";
        pen.turn(side.aDeg);
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

    /** What neither side sees, told by its area and its largest triangle. */
    private Optional<NotRouted> undercut(Side first, Side second) {
        TriangleMesh mesh = held.enlarged().mesh();
        double area = 0;
        Vector3 place = Vector3.ZERO;
        double largest = 0;
        Region region = Region.POST;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 doubled = mesh.doubleAreaNormal(t);
            if (held.enlarged().regionOf().get(t) == Region.CONNECTOR || !(doubled.length() > 0)) {
                continue;
            }
            Vector3 at = HeldPart.centre(mesh, t).plus(doubled.unit().times(OFF_MM));
            if (!first.sees(at, OFF_MM) && !second.sees(at, OFF_MM)) {
                area += doubled.length() / 2;
                if (doubled.length() > largest) {
                    largest = doubled.length();
                    place = held.frame().toPart(at);
                    region = held.enlarged().regionOf().get(t);
                }
            }
        }
        if (area <= HIDDEN_MM2) {
            return Optional.empty();
        }
        double azimuth = StrictMath.toDegrees(StrictMath.atan2(place.y(), place.x()));
        return Optional.of(refuse(
                Reason.UNDERCUT,
                "%.2f mm2 of the enlarged part are seen from neither face, for example %s at azimuth %.0f deg, height %.2f mm",
                area,
                region,
                azimuth < 0 ? azimuth + 360 : azimuth,
                place.z()));
    }

    private static NotRouted refuse(Reason reason, String format, Object... values) {
        return new NotRouted(reason, String.format(Locale.ROOT, format, values));
    }
}
