package com.cuffline.milling.discroute;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.toolpath.PathPen;

/**
 * Roughs one side in layers: in each layer rings about the insertion axis from the tool's ring around the part inwards, one step-over apart, with a flat end.
 * The tool stays the allowance away from part and bars: each node is as high as everything between its neighbours asks, at places nearer to each
 * other than the allowance. It goes into each layer on a ramp; what an earlier layer has finished is not driven again.
 */
final class RingRough {
    private static final int NODES = 96;
    private static final int FINE = 4;
    private static final double RAMP = 0.2;
    private static final double OVER_MM = 0.3;
    private static final double SAME_MM = 1e-6;

    private final Side side;
    private final CuttingValues values;
    private final double radius;
    private final double allowanceMm;
    private final double[] deepest;
    private final Bore bore;
    private final double[][] rings;
    private final double[][] floor;

    /**
     * @param deepest lowest tip beside the part at each of {@link #rays()} rays
     * @param bore within its rim the tool goes down to its floor
     */
    RingRough(Side side, Tool tool, CuttingValues values, double allowanceMm, double[] deepest, Bore bore) {
        this.side = side;
        this.values = values;
        this.allowanceMm = allowanceMm;
        this.deepest = deepest;
        this.bore = bore;
        radius = tool.shape().diameterMm() / 2;
        rings = rings();
        floor = new double[rings.length][];
        for (int i = 0; i < rings.length; i++) {
            floor[i] = floor(rings[i]);
        }
    }

    /** Number of rays that the depths beside the part are asked for. */
    static int rays() {
        return NODES * FINE;
    }

    static double angle(int ray) {
        return 2 * Math.PI * ray / rays();
    }

    /** Rings by distance from the axis at every ray. */
    private double[][] rings() {
        double room = side.held().place().toolClearanceMm() - 2 * radius;
        double[] beside = new double[rays()];
        double widest = 0;
        double from = side.beside();
        for (int j = 0; j < beside.length; j++) {
            Ray ray = Ray.at(side, angle(j));
            beside[j] = Rim.along(r -> side.bareFlat(ray.x(r), ray.y(r), radius), from)
                    .radiusMm();
            widest = Math.max(widest, beside[j]);
        }
        int outer = 1 + (int) Math.ceil(Math.max(0, room - allowanceMm) / values.stepOverMm());
        int inner = (int) Math.ceil(widest / values.stepOverMm());
        double[][] all = new double[outer + inner][beside.length];
        for (int j = 0; j < beside.length; j++) {
            for (int i = 0; i < outer; i++) {
                double share = outer == 1 ? 0 : (double) i / (outer - 1);
                all[i][j] = beside[j] + 2e-5 + room + share * (allowanceMm - room);
            }
            for (int i = 0; i < inner; i++) {
                all[outer + i][j] = beside[j] * (1 - (i + 1.0) / inner);
            }
        }
        return all;
    }

    private double[] floor(double[] ring) {
        double[] fine = new double[rays()];
        for (int j = 0; j < fine.length; j++) {
            Ray ray = Ray.at(side, angle(j));
            double height = side.flat(ray.x(ring[j]), ray.y(ring[j]), radius + allowanceMm) + allowanceMm;
            fine[j] = Math.max(height, ring[j] < bore.radiusMm(angle(j)) ? bore.floorMm() : deepest[j]);
        }
        double[] nodes = new double[NODES];
        for (int k = 0; k < NODES; k++) {
            nodes[k] = Double.NEGATIVE_INFINITY;
            for (int i = -FINE; i <= FINE; i++) {
                nodes[k] = Math.max(nodes[k], fine[Math.floorMod(k * FINE + i, fine.length)]);
            }
        }
        return nodes;
    }

    void cut(PathPen pen) {
        double bottom = Double.POSITIVE_INFINITY;
        for (double[] ring : floor) {
            for (double z : ring) {
                bottom = Math.min(bottom, z);
            }
        }
        double above = side.held().disc().heightMm() / 2;
        while (above > bottom + SAME_MM) {
            double level = Math.max(bottom, above - values.stepDownMm());
            for (int i = 0; i < rings.length; i++) {
                ring(pen, i, above, level);
            }
            above = level;
        }
    }

    private void ring(PathPen pen, int i, double above, double level) {
        int idle = -1;
        int count = 0;
        for (int k = 0; k < NODES; k++) {
            boolean cuts = cuts(i, k, above);
            count += cuts ? 1 : 0;
            idle = cuts ? idle : k;
        }
        if (count == 0) {
            return;
        }
        if (idle < 0) {
            run(pen, i, new int[] {0, 2 * NODES}, new double[] {above, level});
            return;
        }
        int k = idle;
        while (k < idle + NODES) {
            int end = k;
            while (end + 1 <= idle + NODES && cuts(i, end + 1, above)) {
                end++;
            }
            if (end > k) {
                run(pen, i, new int[] {k, Math.min(end + 1, idle + NODES)}, new double[] {above, level});
            }
            k = end + 1;
        }
    }

    private boolean cuts(int i, int node, double above) {
        return floor[i][Math.floorMod(node, NODES)] < above - SAME_MM;
    }

    /** Along a ring from one node to another, down a ramp; a whole ring ends where the ramp has been flat once round. */
    private void run(PathPen pen, int i, int[] nodes, double[] levels) {
        boolean whole = nodes[1] - nodes[0] >= 2 * NODES;
        double z = Math.max(levels[0], floor[i][Math.floorMod(nodes[0], NODES)]);
        pen.approach(side.position(x(i, nodes[0]), y(i, nodes[0]), z + OVER_MM));
        pen.feed(side.position(x(i, nodes[0]), y(i, nodes[0]), z), values.plungeMmPerMin());
        int flatFrom = -1;
        for (int k = nodes[0] + 1; k <= nodes[1]; k++) {
            double way = Math.hypot(x(i, k) - pen.at().x(), y(i, k) - pen.at().y());
            double lowest = Math.max(levels[1], floor[i][Math.floorMod(k, NODES)]);
            z = Math.max(lowest, z - RAMP * way);
            pen.feed(side.position(x(i, k), y(i, k), z), values.feedMmPerMin());
            flatFrom = flatFrom < 0 && z <= lowest + SAME_MM ? k : flatFrom;
            if (whole && flatFrom >= 0 && k >= flatFrom + NODES) {
                return;
            }
        }
    }

    private double x(int i, int node) {
        int ray = Math.floorMod(node, NODES) * FINE;
        return side.axisX + rings[i][ray] * StrictMath.cos(angle(ray));
    }

    private double y(int i, int node) {
        int ray = Math.floorMod(node, NODES) * FINE;
        return side.axisY + rings[i][ray] * StrictMath.sin(angle(ray));
    }
}
