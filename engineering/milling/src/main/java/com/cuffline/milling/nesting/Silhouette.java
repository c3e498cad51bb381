package com.cuffline.milling.nesting;

import com.cuffline.geometry.TriangleMesh;
import java.util.ArrayList;
import java.util.List;

/**
 * The shadow of a part along the disc's axis, as a polygon seen from the insertion axis: along each of {@link #DIRECTIONS} rays the
 * farthest point of any edge of the mesh. Hollows that no ray from the axis sees are filled. The polygon is enlarged by the chord's sag
 * of its step, about 1 in 3600, so that it does not cut into the round shape between two rays.
 */
public final class Silhouette {

    /** Rays; 3 degrees apart. */
    static final int DIRECTIONS = 120;

    private static final double STEP = 2 * Math.PI / DIRECTIONS;

    /** Share of a step: what lies this close to a ray lies on it, so that no corner slips between two edges. */
    private static final double ON_RAY = 1e-9;

    private Silhouette() {}

    /**
     * @param mesh with the insertion axis through the origin, along z; the axis must pass inside its shadow
     * @param tiltXDeg of the part about x, applied first
     * @param tiltYDeg about y
     * @throws IllegalArgumentException if a ray meets nothing
     */
    public static Part.Pose pose(TriangleMesh mesh, double tiltXDeg, double tiltYDeg) {
        double[][] turned = turned(mesh, Math.toRadians(tiltXDeg), Math.toRadians(tiltYDeg));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double z : turned[2]) {
            low = Math.min(low, z);
            high = Math.max(high, z);
        }
        return new Part.Pose(tiltXDeg, tiltYDeg, outline(mesh, turned[0], turned[1]), high - low);
    }

    private static double[][] turned(TriangleMesh mesh, double tiltX, double tiltY) {
        double[][] turned = new double[3][mesh.vertexCount()];
        double cosX = StrictMath.cos(tiltX);
        double sinX = StrictMath.sin(tiltX);
        double cosY = StrictMath.cos(tiltY);
        double sinY = StrictMath.sin(tiltY);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double y = cosX * mesh.y(v) - sinX * mesh.z(v);
            double z = sinX * mesh.y(v) + cosX * mesh.z(v);
            turned[0][v] = cosY * mesh.x(v) + sinY * z;
            turned[1][v] = y;
            turned[2][v] = cosY * z - sinY * mesh.x(v);
        }
        return turned;
    }

    private static Outline outline(TriangleMesh mesh, double[] x, double[] y) {
        double[] far = new double[DIRECTIONS];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int c = 0; c < 3; c++) {
                int a = mesh.corner(t, c);
                int b = mesh.corner(t, (c + 1) % 3);
                reach(far, x[a], y[a], x[b], y[b]);
            }
        }
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            if (!(far[k] > 0)) {
                throw new IllegalArgumentException("the insertion axis must pass inside the part's shadow");
            }
            double r = far[k] / StrictMath.cos(STEP / 2);
            points.add(new Point(r * StrictMath.cos(k * STEP), r * StrictMath.sin(k * STEP)));
        }
        return new Outline(points);
    }

    /** Lengthens the rays that meet the piece from a to b. */
    private static void reach(double[] far, double ax, double ay, double bx, double by) {
        double cross = ax * by - ay * bx;
        if (cross < 0) {
            reach(far, bx, by, ax, ay);
            return;
        }
        if (cross == 0) {
            return;
        }
        double from = StrictMath.atan2(ay, ax);
        double sweep = StrictMath.atan2(cross, ax * bx + ay * by);
        int first = (int) Math.ceil(from / STEP - ON_RAY);
        int last = (int) Math.floor((from + sweep) / STEP + ON_RAY);
        for (int k = first; k <= last; k++) {
            double ux = StrictMath.cos(k * STEP);
            double uy = StrictMath.sin(k * STEP);
            double across = ux * (by - ay) - uy * (bx - ax);
            int bin = Math.floorMod(k, DIRECTIONS);
            if (across > 1e-15) {
                far[bin] = Math.max(far[bin], cross / across);
            }
        }
    }
}
