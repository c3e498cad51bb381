package com.cuffline.milling.discroute;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.toolpath.PathPen;

/**
 * Mills the channel of one side to size with a flat end: a helix down the wall of the wider bore to its seat, rings over the seat, then a helix down the
 * narrower bore. The tool's side makes the wall, its corner the seat's corner, which no ball could reach.
 */
final class BoreMill {
    private static final int NODES = 180;
    private static final int HALVINGS = 24;
    private static final double BELOW_RIM_MM = 0.05;
    private static final double OVER_MM = 0.2;
    private static final double SAME_MM = 1e-6;
    private static final double OVERLAP = 0.6;

    private final Side side;
    private final Bore bore;
    private final double radius;
    private final CuttingValues values;

    BoreMill(Side side, Bore bore, double radius, CuttingValues values) {
        this.side = side;
        this.bore = bore;
        this.radius = radius;
        this.values = values;
    }

    /** Whether the tool has room in the channel all the way down. */
    boolean fits() {
        return side.flat(side.axisX, side.axisY, radius) <= bore.floorMm();
    }

    void cut(PathPen pen) {
        double[] wide = contour(bore.rimLowMm() - BELOW_RIM_MM);
        double[] seat = heights(wide);
        double top = bore.rimHighMm() + OVER_MM;
        pen.approach(side.position(side.axisX, side.axisY, top));
        helix(pen, wide, top, seat);
        double[] narrow = contour(bore.floorMm());
        double gap = 0;
        for (int j = 0; j < NODES; j++) {
            gap = Math.max(gap, wide[j] - narrow[j]);
        }
        int rings = (int) Math.ceil(gap / (OVERLAP * 2 * radius));
        for (int i = 1; i <= rings; i++) {
            double share = (double) i / rings;
            double[] ring = new double[NODES];
            for (int j = 0; j < NODES; j++) {
                ring[j] = wide[j] + share * (narrow[j] - wide[j]);
            }
            round(pen, ring, i == rings ? seat : heights(ring));
        }
        if (rings > 0) {
            double[] floor = new double[NODES];
            java.util.Arrays.fill(floor, bore.floorMm());
            helix(pen, narrow, seat[0], floor);
        }
        pen.feed(side.position(side.axisX, side.axisY, pen.at().z()), values.feedMmPerMin());
        pen.lift();
    }

    private void helix(PathPen pen, double[] ring, double from, double[] to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double z : to) {
            lowest = Math.min(lowest, z);
        }
        double pitch = Math.max(values.stepDownMm(), radius) / NODES;
        double z = from;
        int k = 0;
        while (z > lowest + SAME_MM) {
            feed(pen, ring, k, Math.max(z, to[k % NODES]));
            z -= pitch;
            k++;
        }
        for (int j = 0; j <= NODES; j++) {
            feed(pen, ring, k + j, to[(k + j) % NODES]);
        }
    }

    private void round(PathPen pen, double[] ring, double[] heights) {
        for (int j = 0; j <= NODES; j++) {
            feed(pen, ring, j, heights[j % NODES]);
        }
    }

    private void feed(PathPen pen, double[] ring, int node, double z) {
        Ray ray = ray(node);
        double r = ring[node % NODES];
        pen.feed(side.position(ray.x(r), ray.y(r), z), values.feedMmPerMin());
    }

    private double[] heights(double[] ring) {
        double[] heights = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            Ray ray = ray(j);
            heights[j] = Math.max(bore.floorMm(), side.flat(ray.x(ring[j]), ray.y(ring[j]), radius));
        }
        return heights;
    }

    /** Largest distance from the axis at which the tool stands no higher than a level. */
    private double[] contour(double level) {
        double[] contour = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            Ray ray = ray(j);
            double free = 0;
            double stopped = bore.radiusMm() + radius;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (free + stopped) / 2;
                if (side.flat(ray.x(middle), ray.y(middle), radius) <= level + SAME_MM) {
                    free = middle;
                } else {
                    stopped = middle;
                }
            }
            contour[j] = free;
        }
        return contour;
    }

    private Ray ray(int node) {
        return Ray.at(side, 2 * Math.PI * (node % NODES) / NODES);
    }
}
