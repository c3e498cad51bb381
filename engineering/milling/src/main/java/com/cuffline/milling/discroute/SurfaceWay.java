package com.cuffline.milling.discroute;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.toolpath.PathPen;

/**
 * A ball's way over the surface between two places on it: where the straight way would cut deeper than the tolerance, a place between them is put on the
 * surface too.
 */
final class SurfaceWay {
    private static final double STEP_ASIDE_MM = 0.002;
    private static final int STEPS_ASIDE = 6;
    private static final double LIFT_MM = 0.02;
    /** A way that rises more than this between two columns is looked at in parts. */
    private static final double FAR_MM = 0.15;

    private static final int DEEPEST = 4;
    private static final int DEEPEST_FAR = 9;

    private final Side side;
    private final double radius;
    private final double allowanceMm;
    private final double toleranceMm;
    private final PathPen pen;
    private final CuttingValues values;

    SurfaceWay(Side side, double radius, double allowanceMm, double toleranceMm, PathPen pen, CuttingValues values) {
        this.side = side;
        this.radius = radius;
        this.allowanceMm = allowanceMm;
        this.toleranceMm = toleranceMm;
        this.pen = pen;
        this.values = values;
    }

    /** A column's place, over the bars where they are near: x, y and z of the ball's centre. */
    double[] place(Column column, double share) {
        double[] at = column.at(share);
        return overBars(column.ray().x(at[0]), column.ray().y(at[0]), at[1]);
    }

    /** A place of the ball's centre, lifted over the bars where they are near: x, y and z. */
    double[] overBars(double x, double y, double z) {
        double inflated = radius + allowanceMm;
        return new double[] {x, y, side.nearBar(x, y, inflated) ? Math.max(z, side.ball(x, y, inflated)) : z};
    }

    void go(double[] a, double[] b) {
        repair(a, b, 0);
        feed(b);
    }

    void feed(double[] at) {
        pen.feed(side.position(at[0], at[1], at[2] - radius), values.feedMmPerMin());
    }

    private void repair(double[] a, double[] b, int depth) {
        double x = (a[0] + b[0]) / 2;
        double y = (a[1] + b[1]) / 2;
        double z = (a[2] + b[2]) / 2;
        boolean far = Math.abs(a[2] - b[2]) > FAR_MM;
        if (depth > (far ? DEEPEST_FAR : DEEPEST) || !far && clear(x, y, z)) {
            return;
        }
        double[] middle = clear(x, y, z) ? new double[] {x, y, z} : beside(x, y, z);
        repair(a, middle, depth + 1);
        feed(middle);
        repair(middle, b, depth + 1);
    }

    private boolean clear(double x, double y, double z) {
        return side.ball(x, y, radius + allowanceMm - toleranceMm) <= z;
    }

    /** On the surface above, or a little outwards or inwards where that is much higher. */
    private double[] beside(double x, double y, double z) {
        double height = side.ball(x, y, radius + allowanceMm);
        double dx = x - side.axisX;
        double dy = y - side.axisY;
        double r = Math.hypot(dx, dy);
        double aside = STEP_ASIDE_MM;
        for (int i = 0; i < STEPS_ASIDE && height - z > LIFT_MM && r > 1e-6; i++) {
            for (int way = 1; way >= -1; way -= 2) {
                double px = x + way * aside * dx / r;
                double py = y + way * aside * dy / r;
                if (clear(px, py, z)) {
                    return new double[] {px, py, z};
                }
            }
            aside *= 2;
        }
        return new double[] {x, y, Math.max(z, height)};
    }
}
