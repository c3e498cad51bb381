package com.cuffline.milling.toolpath;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.CuttingValues;
import java.util.Arrays;

/**
 * Mills a flat top at one fixed A, the one that turns the side to which the top leans upward: straight lines along Y, stepping down the top's slope, the
 * ball's centre its radius above the top's plane. No part of the target rises above that plane, so the lines cannot gouge.
 */
final class TopRaster {
    private static final double ROLL_OUT_MM = 0.25;
    private static final double LEAD_MM = 1;

    private final Workpiece work;
    private final double radius;
    private final double aDeg;
    /** The top's normal in the machine: x, 0, z. */
    private final double nx;

    private final double nz;
    private double lowG = Double.POSITIVE_INFINITY;
    private double highG = Double.NEGATIVE_INFINITY;

    TopRaster(Workpiece work, double toolRadius) {
        this.work = work;
        radius = toolRadius;
        Vector3 normal = work.top.normal();
        aDeg = normal.radius() < 1e-6 ? 0 : -StrictMath.toDegrees(StrictMath.atan2(normal.y(), normal.x()));
        nx = normal.z();
        nz = normal.radius();
        eachTop(vertex -> {
            double g = slope(vertex);
            lowG = Math.min(lowG, g);
            highG = Math.max(highG, g);
        });
    }

    private interface VertexReader {
        void read(Vector3 machine);
    }

    /** Cuts the plane at a height above the top; lines are the step apart. */
    void cut(PathPen pen, CuttingValues values, double overMm, double stepMm) {
        double roll = ROLL_OUT_MM + radius * 0.3;
        int count = (int) Math.ceil((highG - lowG + 2 * roll) / stepMm) + 1;
        double[] low = new double[count];
        double[] high = new double[count];
        double pitch = (highG - lowG + 2 * roll) / (count - 1);
        spans(low, high, roll, pitch);
        for (int i = 0; i < count; i++) {
            double g = highG + roll - i * pitch;
            double from = (i % 2 == 0 ? low[i] - roll : high[i] + roll);
            double to = (i % 2 == 0 ? high[i] + roll : low[i] - roll);
            if (i == 0) {
                enter(pen, values, position(g, from, overMm, pen));
            } else {
                pen.feed(position(g, from, overMm, pen), values.feedMmPerMin());
            }
            pen.feed(position(g, to, overMm, pen), values.feedMmPerMin());
        }
    }

    /** From beyond the free end on a quarter circle that ends along the first line. */
    private void enter(PathPen pen, CuttingValues values, MachinePosition first) {
        MachinePosition before = new MachinePosition(first.x() + LEAD_MM, first.y() - LEAD_MM, first.z(), first.a(), 0);
        double a = pen.approach(before).a();
        MachinePosition at = new MachinePosition(first.x(), first.y(), first.z(), a, 0);
        pen.arc(at, first.x() + LEAD_MM, first.y(), true, values.feedMmPerMin());
    }

    private MachinePosition position(double g, double y, double overMm, PathPen pen) {
        double height = work.top.offsetMm() + overMm + radius;
        double turn = 360 * Math.rint((pen.at().a() - aDeg) / 360);
        return new MachinePosition(height * nx - g * nz, y, height * nz + g * nx - radius, aDeg + turn, 0);
    }

    /** The top's extent in Y at each line: edges of its triangles cut at the line. */
    private void spans(double[] low, double[] high, double roll, double pitch) {
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        var mesh = work.target.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (work.target.regionOf().get(t) == Region.TOP) {
                for (int i = 0; i < 3; i++) {
                    Vector3 a = machine(mesh.vertex(mesh.corner(t, i)));
                    Vector3 b = machine(mesh.vertex(mesh.corner(t, (i + 1) % 3)));
                    cross(a, b, new double[] {highG + roll, pitch}, low, high);
                }
            }
        }
        for (int i = 0; i < low.length; i++) {
            int j = i;
            int step = i < low.length / 2 ? 1 : -1;
            while (low[j] > high[j] && j + step >= 0 && j + step < low.length) {
                j += step;
            }
            low[i] = low[j] > high[j] ? 0 : low[j];
            high[i] = Math.max(low[i], high[j]);
        }
    }

    private void cross(Vector3 a, Vector3 b, double[] lines, double[] low, double[] high) {
        double ga = slope(a);
        double gb = slope(b);
        int from = (int) Math.max(0, Math.ceil((lines[0] - Math.max(ga, gb)) / lines[1]));
        int to = (int) Math.min(low.length - 1, Math.floor((lines[0] - Math.min(ga, gb)) / lines[1]));
        for (int i = from; i <= to; i++) {
            double share = ga == gb ? 0 : (lines[0] - i * lines[1] - ga) / (gb - ga);
            double y = a.y() + share * (b.y() - a.y());
            low[i] = Math.min(low[i], y);
            high[i] = Math.max(high[i], y);
        }
    }

    private double slope(Vector3 machine) {
        return -nz * machine.x() + nx * machine.z();
    }

    private Vector3 machine(Vector3 part) {
        return Kinematics.toMachine(part, aDeg);
    }

    private void eachTop(VertexReader reader) {
        var mesh = work.target.mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3 && work.target.regionOf().get(t) == Region.TOP; i++) {
                reader.read(machine(mesh.vertex(mesh.corner(t, i))));
            }
        }
    }

    /** Whether the target has a flat top to mill. */
    static boolean applies(Workpiece work) {
        return work.top.exists() && work.target.regionOf().contains(Region.TOP);
    }
}
