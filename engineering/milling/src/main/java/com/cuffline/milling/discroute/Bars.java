package com.cuffline.milling.discroute;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.nesting.Placement.Connector;
import com.cuffline.milling.toolpath.DropCutter;
import com.cuffline.milling.toolpath.DropMesh;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the nest's connectors their height. A bar stands on the emergence only, below the margin line and above the table, thinner than the nest asks
 * where the emergence is low; bars above and below the equator use the upper and the lower end of that band.
 */
final class Bars {
    /** Free emergence between a bar and the margin line beside the ball's radius, so that the ball goes past the line; mm of the enlarged part. */
    private static final double UNDER_MARGIN_MM = 0.1;

    private static final double OVER_TABLE_MM = 0.25;
    /** No connector is thinner. */
    static final double THINNEST_MM = 0.8;
    /** A bar begins this far inside the part, less than any wall. */
    static final double ROOTED_MM = 0.15;

    private static final double FEELER_MM = 0.01;

    private final MillingTarget enlarged;
    private final DiscPlace place;
    private final double toolRadiusMm;
    private final DropCutter cutter;

    private Bars(MillingTarget enlarged, DiscPlace place, double toolRadiusMm) {
        this.enlarged = enlarged;
        this.place = place;
        this.toolRadiusMm = toolRadiusMm;
        cutter = new DropCutter(new DropMesh(enlarged.mesh(), triangle -> true));
    }

    /** All bars, or nothing where one finds no room. */
    static Optional<List<Bar>> of(MillingTarget enlarged, DiscPlace place, double toolRadiusMm) {
        Bars bars = new Bars(enlarged, place, toolRadiusMm);
        List<Bar> all = new ArrayList<>();
        for (Connector connector : place.connectors()) {
            Optional<Bar> bar = bars.bar(connector);
            if (bar.isEmpty()) {
                return Optional.empty();
            }
            all.add(bar.get());
        }
        return Optional.of(all);
    }

    /** The part with its bars, in one mesh; the part's triangles keep their numbers. */
    static TriangleMesh guarded(TriangleMesh part, List<Bar> bars) {
        MeshBuilder all = new MeshBuilder();
        for (int v = 0; v < part.vertexCount(); v++) {
            all.vertex(part.vertex(v));
        }
        for (int t = 0; t < part.triangleCount(); t++) {
            all.triangle(part.corner(t, 0), part.corner(t, 1), part.corner(t, 2));
        }
        bars.forEach(bar -> bar.mesh(all));
        return all.build();
    }

    private Optional<Bar> bar(Connector connector) {
        double ux = StrictMath.cos(StrictMath.toRadians(connector.azimuthDeg()));
        double uy = StrictMath.sin(StrictMath.toRadians(connector.azimuthDeg()));
        double to = (connector.to().xMm() - place.xMm()) * ux + (connector.to().yMm() - place.yMm()) * uy;
        double wanted = connector.diameterMm() / 2;
        Bar whole = new Bar(place.xMm(), place.yMm(), ux, uy, 0, to, 0, wanted);
        double low = lowestEmergence(whole) + OVER_TABLE_MM;
        double high = lowestMargin(whole) - UNDER_MARGIN_MM - toolRadiusMm;
        double radius = Math.min(wanted, (high - low) / 2);
        if (!(radius >= THINNEST_MM / 2)) {
            return Optional.empty();
        }
        double z = connector.aboveEquator() ? high - radius : low + radius;
        double from = Double.POSITIVE_INFINITY;
        for (double up = -1; up <= 1; up += 0.5) {
            Vector3 origin = new Vector3(place.xMm(), place.yMm(), z + up * radius);
            double surface = cutter.ball(origin, new Vector3(ux, uy, 0), FEELER_MM) - FEELER_MM;
            from = Math.min(from, surface - ROOTED_MM);
        }
        return from > 0 && from < to
                ? Optional.of(new Bar(place.xMm(), place.yMm(), ux, uy, from, to, z, radius))
                : Optional.empty();
    }

    private double lowestMargin(Bar bar) {
        double low = Double.POSITIVE_INFINITY;
        List<Vector3> line = enlarged.marginLine();
        for (int i = 0; i < line.size(); i++) {
            Vector3 p = line.get(i);
            Vector3 q = line.get((i + 1) % line.size());
            if (beside(bar, p) || beside(bar, q)) {
                low = Math.min(low, Math.min(p.z(), q.z()));
            }
        }
        return low;
    }

    private double lowestEmergence(Bar bar) {
        double low = Double.POSITIVE_INFINITY;
        TriangleMesh mesh = enlarged.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && enlarged.regionOf().get(t) == Region.EMERGENCE; i++) {
                Vector3 p = mesh.vertex(mesh.corner(t, i));
                low = beside(bar, p) ? Math.min(low, p.z()) : low;
            }
        }
        return low;
    }

    private boolean beside(Bar bar, Vector3 p) {
        return bar.along(p.x(), p.y()) > 0 && bar.aside(p.x(), p.y()) <= bar.radiusMm() + toolRadiusMm;
    }
}
