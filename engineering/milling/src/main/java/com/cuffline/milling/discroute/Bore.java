package com.cuffline.milling.discroute;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.Region;
import java.util.Optional;

/**
 * The screw channel as one side sees it.
 *
 * @param rimLowMm lowest point of its upper rim
 * @param radiusMm largest distance of the rim from the insertion axis
 * @param floorMm how deep this side mills: a little past the step between its bores, or past the middle where there is none
 */
record Bore(double rimLowMm, double rimHighMm, double radiusMm, double floorMm) {
    private static final double PAST_MM = 0.2;
    private static final double FLAT = 0.9;

    static Optional<Bore> of(Side side) {
        TriangleMesh mesh = side.mesh();
        boolean[] channel = new boolean[mesh.vertexCount()];
        boolean[] other = new boolean[mesh.vertexCount()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double area = 0;
        double moment = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            boolean in = side.region(t) == Region.CHANNEL;
            for (int i = 0; i < 3; i++) {
                int v = mesh.corner(t, i);
                (in ? channel : other)[v] = true;
                low = in ? Math.min(low, mesh.z(v)) : low;
                high = in ? Math.max(high, mesh.z(v)) : high;
            }
            Vector3 normal = mesh.doubleAreaNormal(t);
            if (in && Math.abs(normal.z()) > FLAT * normal.length() && normal.length() > 0) {
                area += normal.length();
                moment += normal.length() * HeldPart.centre(mesh, t).z();
            }
        }
        if (low > high) {
            return Optional.empty();
        }
        double floor = (area > 0 ? moment / area : (low + high) / 2) - PAST_MM;
        return Optional.of(rim(side, channel, other, (low + high) / 2, floor));
    }

    private static Bore rim(Side side, boolean[] channel, boolean[] other, double middle, double floor) {
        TriangleMesh mesh = side.mesh();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double radius = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (channel[v] && other[v] && mesh.z(v) > middle) {
                low = Math.min(low, mesh.z(v));
                high = Math.max(high, mesh.z(v));
                radius = Math.max(radius, Math.hypot(mesh.x(v) - side.axisX, mesh.y(v) - side.axisY));
            }
        }
        return new Bore(low, high, radius, floor);
    }
}
