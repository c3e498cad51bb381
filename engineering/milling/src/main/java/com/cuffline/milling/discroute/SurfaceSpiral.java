package com.cuffline.milling.discroute;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.toolpath.PathPen;
import com.cuffline.milling.toolpath.RouteSettings;

/**
 * One spiral of a ball over everything that a side sees, from below the widest place to the channel's rim: the tool is exactly on the surface at each
 * column; where the straight way between two columns would cut deeper than the tolerance, a place between them is put on the surface too.
 */
final class SurfaceSpiral {
    /** The ball's centre goes this far past the part's widest place, the tip its radius further. */
    static final double OVERLAP_MM = 0.2;

    private static final int COLUMNS = 240;
    /** Enough where an allowance is left. */
    private static final int COARSE_COLUMNS = 120;

    private static final double STEP_ASIDE_MM = 0.002;
    private static final int STEPS_ASIDE = 6;
    private static final double LIFT_MM = 0.02;
    /** A way that rises more than this between two columns is looked at in parts. */
    private static final double FAR_MM = 0.15;

    private static final int DEEPEST = 4;
    private static final double LEAD_MM = 0.1;

    private final Side side;
    private final double radius;
    private final double allowanceMm;
    private final double toleranceMm;
    private final Column[] columns;
    private final int turns;

    /**
     * @param radius of the ball
     * @param allowanceMm left on the surface
     */
    SurfaceSpiral(Side side, Bore bore, double radius, double allowanceMm, double cuspMm, RouteSettings settings) {
        this.side = side;
        this.radius = radius;
        this.allowanceMm = allowanceMm;
        toleranceMm = settings.toleranceMm();
        double step = Math.sqrt(8 * radius * cuspMm);
        double corner = step / (2 * cuspMm);
        double heaviest = 0;
        columns = new Column[allowanceMm > 0 ? COARSE_COLUMNS : COLUMNS];
        for (int j = 0; j < columns.length; j++) {
            columns[j] =
                    new Column(side, 2 * Math.PI * j / columns.length, radius + allowanceMm, OVERLAP_MM, bore, corner);
            heaviest = Math.max(heaviest, columns[j].weight());
        }
        turns = (int) Math.ceil(heaviest / step);
    }

    void cut(PathPen pen, CuttingValues values) {
        double[] start = columns[0].at(0);
        Ray ray = columns[0].ray();
        double lead = start[0] + LEAD_MM;
        pen.approach(side.position(ray.x(lead), ray.y(lead), start[1] - radius));
        double[] last = place(0);
        pen.feed(side.position(last[0], last[1], last[2] - radius), values.feedMmPerMin());
        for (int k = 1; k <= (turns + 2) * columns.length; k++) {
            double[] next = place(k);
            repair(pen, values, last, next, 0);
            pen.feed(side.position(next[0], next[1], next[2] - radius), values.feedMmPerMin());
            last = next;
        }
    }

    private double[] place(int k) {
        double share = Math.max(0, Math.min(1, ((double) k / columns.length - 1) / turns));
        Column column = columns[k % columns.length];
        double[] at = column.at(share);
        double x = column.ray().x(at[0]);
        double y = column.ray().y(at[0]);
        double inflated = radius + allowanceMm;
        double z = side.nearBar(x, y, inflated) ? Math.max(at[1], side.ball(x, y, inflated)) : at[1];
        return new double[] {x, y, z};
    }

    /** Puts places between two others where the way between them cuts too deep. */
    private void repair(PathPen pen, CuttingValues values, double[] a, double[] b, int depth) {
        double x = (a[0] + b[0]) / 2;
        double y = (a[1] + b[1]) / 2;
        double z = (a[2] + b[2]) / 2;
        boolean far = Math.abs(a[2] - b[2]) > FAR_MM;
        if (depth > DEEPEST || !far && clear(x, y, z)) {
            return;
        }
        double[] middle = clear(x, y, z) ? new double[] {x, y, z} : beside(x, y, z);
        repair(pen, values, a, middle, depth + 1);
        pen.feed(side.position(middle[0], middle[1], middle[2] - radius), values.feedMmPerMin());
        repair(pen, values, middle, b, depth + 1);
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
