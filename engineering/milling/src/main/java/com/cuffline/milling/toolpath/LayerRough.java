package com.cuffline.milling.toolpath;

import com.cuffline.milling.center.CuttingValues;
import com.cuffline.milling.center.Tool;

/**
 * Roughs the blank down in layers towards the rotary axis: in each layer rings about the axis, from the free end to the table, one step-over apart, with
 * a flat end mill. The tool stays the allowance away from the target at every node and half-way between, and enters each ring on a ramp. Arcs
 * that an earlier layer has finished are not driven again.
 */
final class LayerRough {
    private static final int NODES = 48;
    private static final double NODE_DEG = 360.0 / NODES;
    private static final int RAMP_NODES = 4;
    private static final int SHORT_GAP = 6;
    private static final double OVER_MM = 0.3;
    private static final double SAME_MM = 1e-6;
    private static final int DEEPEST = 5;
    private static final double SUDDEN_MM = 0.25;

    private final Workpiece work;
    private final CuttingValues values;
    private final DropCutter cutter;
    private final double radius;
    private final double allowanceMm;
    private final Station[] stations = new Station[2 * NODES];
    private double[] rings = new double[0];
    private double[][] floor = new double[0][];
    /** The ring just left, when the next may be entered from it; else -1. */
    private int linkedTo = -1;

    LayerRough(Workpiece work, Tool tool, CuttingValues values, double allowanceMm) {
        this.work = work;
        this.values = values;
        this.allowanceMm = allowanceMm;
        cutter = work.cutter();
        radius = tool.shape().diameterMm() / 2;
        for (int j = 0; j < stations.length; j++) {
            stations[j] = Station.at(NODE_DEG / 2 * j);
        }
    }

    void cut(PathPen pen) {
        rings = rings();
        floor = new double[rings.length][];
        double deepest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rings.length; i++) {
            floor[i] = floor(rings[i]);
            for (double z : floor[i]) {
                deepest = Math.min(deepest, z);
            }
        }
        double above = work.blank.radiusMm();
        while (above > deepest) {
            double level = Math.max(deepest, above - values.stepDownMm());
            linkedTo = -1;
            for (int i = 0; i < rings.length; i++) {
                ring(pen, i, above, level);
            }
            above = level;
        }
    }

    private double[] rings() {
        double step = values.stepOverMm();
        double from = work.lowMm + work.blank.heightMm() + radius - step;
        double face = work.lowMm - work.fixture.belowTableMm();
        double to = Math.max(face + radius + allowanceMm + 0.3, work.lowMm - radius + step / 2);
        int count = Math.max(2, (int) Math.ceil((from - to) / step) + 1);
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = from + (to - from) * i / (count - 1);
        }
        return places;
    }

    /** Lowest tip Z at each node of a ring, raised where the middle between two nodes needs it. */
    private double[] floor(double x) {
        double[] fine = new double[2 * NODES];
        for (int j = 0; j < fine.length; j++) {
            fine[j] = lowest(stations[j], x);
        }
        double[] nodes = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            double before = fine[Math.floorMod(2 * j - 1, fine.length)];
            double after = fine[2 * j + 1];
            nodes[j] = Math.max(fine[2 * j], Math.max(lifted(before, fine[2 * j]), lifted(after, fine[2 * j])));
        }
        for (int j = 0; j < NODES; j++) {
            int k = (j + 1) % NODES;
            double lack = fine[2 * j + 1] - (nodes[j] + nodes[k]) / 2;
            if (lack > allowanceMm / 5) {
                nodes[j] += lack;
                nodes[k] += lack;
            }
        }
        return nodes;
    }

    /** Beside a sudden rise a node is as high as the rise. */
    private static double lifted(double beside, double own) {
        return beside - own > SUDDEN_MM ? beside : own;
    }

    private double lowest(Station station, double x) {
        double z = station.centreZ(work.centre, x);
        double s = cutter.flat(
                station.part(x, station.centreY(work.centre, x), z), station.direction(0, 1), radius + allowanceMm);
        return z + Math.max(0, s + allowanceMm);
    }

    private void ring(PathPen pen, int i, double above, double level) {
        boolean[] cuts = new boolean[NODES];
        int count = 0;
        for (int j = 0; j < NODES; j++) {
            cuts[j] = Math.max(level, floor[i][j]) < Math.max(above, floor[i][j]) - SAME_MM;
            count += cuts[j] ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        closeGaps(cuts);
        int idle = idle(cuts);
        if (idle < 0) {
            whole(pen, i, above, level);
            return;
        }
        linkedTo = -1;
        int j = idle;
        while (j < idle + NODES) {
            int end = j;
            while (cuts[(end + 1) % NODES] && end < idle + NODES) {
                end++;
            }
            if (end > j) {
                arc(pen, i, new int[] {j, end + 1}, new double[] {above, level});
            }
            j = end + 1;
        }
    }

    private static void closeGaps(boolean[] cuts) {
        for (int j = 0; j < NODES; j++) {
            int gap = 0;
            while (gap < SHORT_GAP && !cuts[(j + 1 + gap) % NODES]) {
                gap++;
            }
            if (cuts[j] && gap > 0 && gap < SHORT_GAP) {
                for (int k = 1; k <= gap; k++) {
                    cuts[(j + k) % NODES] = true;
                }
            }
        }
    }

    private static int idle(boolean[] cuts) {
        for (int j = 0; j < NODES; j++) {
            if (!cuts[j]) {
                return j;
            }
        }
        return -1;
    }

    private void whole(PathPen pen, int i, double above, double level) {
        boolean linked = linkedTo >= 0 && linkedTo == i - 1;
        if (!linked) {
            pen.approach(position(i, 0, above + OVER_MM, 0));
        }
        int from = (int) Math.rint(pen.at().a() / NODE_DEG);
        double startX = pen.at().x();
        double startZ = pen.at().z();
        for (int k = 1; k <= RAMP_NODES; k++) {
            double share = (double) k / RAMP_NODES;
            double x = startX + share * (rings[i] - startX);
            double ramp = linked ? level : startZ + share * (level - startZ);
            Station station = stations[2 * Math.floorMod(from + k, NODES)];
            double z = Math.max(ramp, k == RAMP_NODES ? floor[i][Math.floorMod(from + k, NODES)] : lowest(station, x));
            double y = station.centreY(work.centre, x);
            ramp(pen, new MachinePosition(x, y, z, (from + k) * NODE_DEG, 0), 0);
        }
        for (int j = from + RAMP_NODES + 1; j <= from + RAMP_NODES + NODES; j++) {
            pen.feed(position(i, j, level, 0), values.feedMmPerMin());
        }
        linkedTo = i;
    }

    /** A straight move between rings, divided until it stays off the target all the way. */
    private void ramp(PathPen pen, MachinePosition to, int depth) {
        MachinePosition from = pen.at();
        double x = (from.x() + to.x()) / 2;
        Station station = Station.at((from.a() + to.a()) / 2);
        double needed = lowest(station, x);
        if (needed > (from.z() + to.z()) / 2 + allowanceMm / 5) {
            if (depth == DEEPEST) {
                pen.feed(from.atZ(Math.max(from.z(), needed)), values.feedMmPerMin());
                pen.feed(to.atZ(Math.max(to.z(), needed)), values.feedMmPerMin());
            } else {
                MachinePosition middle =
                        new MachinePosition(x, station.centreY(work.centre, x), needed, station.aDeg(), 0);
                ramp(pen, middle, depth + 1);
                ramp(pen, to, depth + 1);
                return;
            }
        }
        pen.feed(to, values.feedMmPerMin());
    }

    /** An arc from a node that stays on the layer above to another such. */
    private void arc(PathPen pen, int i, int[] nodes, double[] levels) {
        MachinePosition first = position(i, nodes[0], levels[0], 0);
        double turn = pen.approach(position(i, nodes[0], levels[0], OVER_MM)).a() - first.a();
        for (int j = nodes[0]; j <= nodes[1]; j++) {
            double level = j == nodes[0] || j == nodes[1] ? levels[0] : levels[1];
            MachinePosition next = position(i, j, level, 0);
            pen.feed(new MachinePosition(next.x(), next.y(), next.z(), next.a() + turn, 0), values.feedMmPerMin());
        }
    }

    private MachinePosition position(int i, int node, double level, double liftMm) {
        int j = Math.floorMod(node, NODES);
        double y = stations[2 * j].centreY(work.centre, rings[i]);
        return new MachinePosition(rings[i], y, Math.max(level, floor[i][j]) + liftMm, node * NODE_DEG, 0);
    }
}
