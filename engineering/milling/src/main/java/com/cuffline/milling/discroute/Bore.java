package com.cuffline.milling.discroute;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.toolpath.Region;
import java.util.Arrays;
import java.util.Optional;

/**
 * The screw channel as one side sees it.
 *
 * @param rimLowMm lowest point of its upper rim
 * @param rimMm largest distance of the rim from the side's axis in each of {@link #SECTORS} sectors
 * @param floorMm how deep this side mills: a little past the step between its bores, or past the middle where there is none
 */
record Bore(double rimLowMm, double rimHighMm, double[] rimMm, double floorMm) {
    private static final int SECTORS = 36;
    private static final double PAST_MM = 0.2;
    private static final double FLAT = 0.9;

    /** Largest distance of the rim from the axis. */
    double radiusMm() {
        return Arrays.stream(rimMm).max().orElse(0);
    }

    /** About the largest distance of the rim from the axis at an angle, 0 where there is none. */
    double radiusMm(double angle) {
        return rimMm[sector(angle)];
    }

    private static int sector(double angle) {
        return Math.floorMod((int) Math.floor(angle / (2 * Math.PI) * SECTORS), SECTORS);
    }

    /** @param leanMm how much farther than the step one bore reaches into the other where it leans */
    static Optional<Bore> of(Side side, double leanMm) {
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
        double floor = (area > 0 ? moment / area : (low + high) / 2) - PAST_MM - leanMm;
        return Optional.of(rim(side, channel, other, (low + high) / 2, floor));
    }

    private static Bore rim(Side side, boolean[] channel, boolean[] other, double middle, double floor) {
        TriangleMesh mesh = side.mesh();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double[] rim = new double[SECTORS];
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (channel[v] && other[v] && mesh.z(v) > middle) {
                low = Math.min(low, mesh.z(v));
                high = Math.max(high, mesh.z(v));
                double x = mesh.x(v) - side.axisX;
                double y = mesh.y(v) - side.axisY;
                int sector = sector(StrictMath.atan2(y, x));
                for (int near = sector - 1; near <= sector + 1; near++) {
                    int at = Math.floorMod(near, SECTORS);
                    rim[at] = Math.max(rim[at], Math.hypot(x, y));
                }
            }
        }
        return new Bore(low, high, rim, floor);
    }
}
