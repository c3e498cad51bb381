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
        SurfaceWay way = new SurfaceWay(side, radius, allowanceMm, toleranceMm, pen, values);
        double[] start = columns[0].at(0);
        Ray ray = columns[0].ray();
        double out = start[0] + LEAD_MM;
        double[] lead = way.overBars(ray.x(out), ray.y(out), start[1]);
        pen.approach(side.position(lead[0], lead[1], lead[2] - radius));
        double[] last = way.place(columns[0], 0);
        way.feed(last);
        for (int k = 1; k <= (turns + 2) * columns.length; k++) {
            double share = Math.max(0, Math.min(1, ((double) k / columns.length - 1) / turns));
            double[] next = way.place(columns[k % columns.length], share);
            way.go(last, next);
            last = next;
        }
    }
}
