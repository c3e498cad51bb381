package com.cuffline.milling.discroute;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.toolpath.RouteOutcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An enlarged part in its disc with the bars that hold it.
 *
 * @param enlarged in the disc; triangles of the emergence that a bar's foot or its shadow covers have region {@link Region#CONNECTOR}
 * @param frame from the finished part to the disc
 */
public record HeldPart(MillingTarget enlarged, PartFrame frame, List<Bar> bars, DiscPlace place, DiscLot disc) {
    /** Beyond what the tool cannot reach beside a bar: triangles count whole. */
    private static final double SLACK_MM = 0.15;

    public HeldPart {
        bars = List.copyOf(bars);
    }

    /** A part in its disc, or why it cannot lie there. */
    public sealed interface Outcome {
        record Held(HeldPart part) implements Outcome {}

        record NotHeld(Reason reason, String message) implements Outcome {}
    }

    /**
     * @param target finished, in the implant frame
     * @param toolRadiusMm of the finishing ball, which cannot reach nearer to a bar
     */
    public static Outcome of(MillingTarget target, DiscPlace place, DiscLot disc, double toolRadiusMm) {
        PartFrame frame = PartFrame.of(target.mesh(), place, disc);
        MillingTarget enlarged = enlarged(target, frame);
        TriangleMesh mesh = enlarged.mesh();
        double height = mesh.highest().z() - mesh.lowest().z();
        if (height > disc.heightMm()) {
            return new Outcome.NotHeld(
                    Reason.STOCK_TOO_SMALL,
                    String.format(
                            Locale.ROOT,
                            "the enlarged part is %.2f mm high, disc %s %.2f mm",
                            height,
                            disc.id(),
                            disc.heightMm()));
        }
        Optional<List<Bar>> bars = Bars.of(enlarged, place, toolRadiusMm);
        if (bars.isEmpty()) {
            return new Outcome.NotHeld(
                    Reason.NO_CONNECTOR_ROOM, "the emergence is too low for a connector between table and margin line");
        }
        return new Outcome.Held(of(enlarged, frame, bars.get(), place, disc, toolRadiusMm));
    }

    /** As held by given bars. */
    static HeldPart of(
            MillingTarget enlarged,
            PartFrame frame,
            List<Bar> bars,
            DiscPlace place,
            DiscLot disc,
            double toolRadiusMm) {
        List<Region> regions = regions(enlarged, bars, toolRadiusMm + SLACK_MM);
        return new HeldPart(
                new MillingTarget(enlarged.mesh(), regions, enlarged.marginLine()), frame, bars, place, disc);
    }

    /** Regions stay those of the target. */
    static MillingTarget enlarged(MillingTarget target, PartFrame frame) {
        List<Vector3> margin = target.marginLine().stream().map(frame::toDisc).toList();
        return new MillingTarget(frame.toDisc(target.mesh()), target.regionOf(), margin);
    }

    private static List<Region> regions(MillingTarget enlarged, List<Bar> bars, double reachMm) {
        List<Region> regions = new ArrayList<>(enlarged.regionOf());
        TriangleMesh mesh = enlarged.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (regions.get(t) == Region.EMERGENCE) {
                Vector3 centre = centre(mesh, t);
                if (bars.stream().anyMatch(bar -> bar.hides(centre, reachMm))) {
                    regions.set(t, Region.CONNECTOR);
                }
            }
        }
        return regions;
    }

    static Vector3 centre(TriangleMesh mesh, int t) {
        return mesh.vertex(mesh.corner(t, 0))
                .plus(mesh.vertex(mesh.corner(t, 1)))
                .plus(mesh.vertex(mesh.corner(t, 2)))
                .times(1.0 / 3);
    }

    /** Finished area that the connectors keep from the tools, mm². */
    public double connectorAreaMm2() {
        double area = 0;
        TriangleMesh mesh = enlarged.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (enlarged.regionOf().get(t) == Region.CONNECTOR) {
                Vector3 a = frame.toPart(mesh.vertex(mesh.corner(t, 0)));
                Vector3 b = frame.toPart(mesh.vertex(mesh.corner(t, 1)));
                Vector3 c = frame.toPart(mesh.vertex(mesh.corner(t, 2)));
                area += b.minus(a).cross(c.minus(a)).length() / 2;
            }
        }
        return area;
    }
}
