package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.nesting.Point;
import com.cuffline.milling.toolpath.PathPen;

/**
 * Roughs the way of a tilted tool to its patch in layers with a flat end: in each layer arcs from the outside inwards, one step-over apart, down a ramp one way
 * and flat on the way back. What a layer before has finished is not driven again.
 */
final class TiltedRough {
    private static final double RAMP = 0.2;
    private static final double OVER_MM = 0.3;
    private static final double SAME_MM = 1e-6;
    private static final double DEEPER_MM = 0.05;

    private final Side side;
    private final TiltedPatch patch;
    private final CuttingValues values;
    private final double radius;
    private final double allowanceMm;
    private final double shankMm;
    private final double topMm;
    private final double lowestMm;
    /** Distance from the axis and lowest tip, by arc and column. */
    private final double[][] arcs;

    private final double[][] floor;

    TiltedRough(Side side, TiltedPatch patch, Tool tool, CuttingValues values, double allowanceMm) {
        this.side = side;
        this.patch = patch;
        this.values = values;
        this.allowanceMm = allowanceMm;
        radius = tool.shape().diameterMm() / 2;
        shankMm = tool.shankDiameterMm();
        topMm = top();
        arcs = arcs();
        floor = new double[arcs.length][];
        double lowest = topMm;
        for (int i = 0; i < arcs.length; i++) {
            floor[i] = floor(i);
            for (double z : floor[i]) {
                lowest = Math.min(lowest, z);
            }
        }
        lowestMm = lowest;
    }

    /** Highest material about the part that a tool and its shank may meet. */
    double topMm() {
        return topMm;
    }

    double lowestMm() {
        return lowestMm;
    }

    private double top() {
        double face = side.attitude.sign() * side.held().disc().heightMm() / 2;
        double top = Double.NEGATIVE_INFINITY;
        for (Point p : side.held().place().outline().points()) {
            top = Math.max(
                    top,
                    side.attitude.toMachine(new Vector3(p.xMm(), p.yMm(), face)).z());
        }
        double lean = StrictMath.sin(StrictMath.toRadians(side.attitude.tiltDeg()));
        return top + lean * (side.held().place().toolClearanceMm() + shankMm / 2);
    }

    private double[][] arcs() {
        double pad = Math.max(0, radius - patch.radiusMm()) + allowanceMm;
        double widest = 0;
        for (int j = 0; j < patch.columns(); j++) {
            widest = Math.max(widest, patch.bounds(j)[0] + pad - patch.bounds(j)[1]);
        }
        int count = 1 + (int) Math.ceil(widest / values.stepOverMm());
        double[][] all = new double[count][patch.columns()];
        for (int j = 0; j < patch.columns(); j++) {
            double[] bounds = patch.bounds(j);
            for (int i = 0; i < count; i++) {
                all[i][j] = Math.max(bounds[1], bounds[0] + pad - i * values.stepOverMm());
            }
        }
        return all;
    }

    /** As high as part and bars ask at the node and half-way to its neighbours. */
    private double[] floor(int arc) {
        int n = patch.columns();
        double[] own = new double[n];
        double[] between = new double[n];
        for (int j = 0; j < n; j++) {
            Ray ray = patch.ray(j);
            own[j] = height(ray.x(arcs[arc][j]), ray.y(arcs[arc][j]));
            int k = Math.min(j + 1, n - 1);
            Ray next = patch.ray(k);
            between[j] = height(
                    (ray.x(arcs[arc][j]) + next.x(arcs[arc][k])) / 2, (ray.y(arcs[arc][j]) + next.y(arcs[arc][k])) / 2);
        }
        double[] floor = new double[n];
        for (int j = 0; j < n; j++) {
            double least = patch.bounds(j)[2] - DEEPER_MM;
            double around = Math.max(Math.max(own[j], own[Math.max(0, j - 1)]), own[Math.min(n - 1, j + 1)]);
            floor[j] = Math.min(
                    topMm, Math.max(least, Math.max(around, Math.max(between[j], between[Math.max(0, j - 1)]))));
        }
        return floor;
    }

    private double height(double x, double y) {
        return side.flat(x, y, radius + allowanceMm) + allowanceMm;
    }

    void cut(PathPen pen) {
        double above = topMm;
        while (above > lowestMm + SAME_MM) {
            double level = Math.max(lowestMm, above - values.stepDownMm());
            for (int i = 0; i < arcs.length; i++) {
                int j = 0;
                while (j < patch.columns()) {
                    int end = j;
                    while (end < patch.columns() && floor[i][end] < above - SAME_MM) {
                        end++;
                    }
                    if (end > j + 1) {
                        run(pen, i, new int[] {j, end - 1}, new double[] {above, level});
                    }
                    j = end + 1;
                }
            }
            above = level;
        }
        pen.lift();
    }

    /** To and fro until all nodes are as low as the level. */
    private void run(PathPen pen, int arc, int[] nodes, double[] levels) {
        double z = levels[0];
        int k = nodes[0];
        pen.approach(side.position(x(arc, k), y(arc, k), z + OVER_MM));
        pen.feed(side.position(x(arc, k), y(arc, k), z), values.plungeMmPerMin());
        int step = 1;
        boolean ramp = true;
        while (ramp) {
            ramp = z > levels[1] + SAME_MM;
            while (k + step >= nodes[0] && k + step <= nodes[1]) {
                k += step;
                double way = Math.hypot(
                        x(arc, k) - pen.at().x(), y(arc, k) - pen.at().y());
                z = Math.max(levels[1], z - RAMP * way);
                pen.feed(side.position(x(arc, k), y(arc, k), Math.max(z, floor[arc][k])), values.feedMmPerMin());
            }
            step = -step;
        }
    }

    private double x(int arc, int node) {
        return patch.ray(node).x(arcs[arc][node]);
    }

    private double y(int arc, int node) {
        return patch.ray(node).y(arcs[arc][node]);
    }
}
