package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Tool;
import com.cuffline.milling.center.ToolShape;
import com.cuffline.milling.proof.SurfaceSamples;
import com.cuffline.milling.proof.ToolBody;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Sweeps upright tools along straight ways over surface samples: deepest cut into each sample and thinnest rest above it along its normal, in enlarged
 * millimetres. A tool is convex, so its distance over a straight way is convex too.
 */
final class TipSweep {
    static final double FINE_MM = 0.1;
    private static final double CELL_MM = 0.3;
    private static final double CLOSE_MM = 5e-5;
    private static final int TRACES = 24;
    private static final int HALVINGS = 24;

    /** For before the first move. */
    private static final Tool NONE = new Tool(1, new ToolShape.BallEnd(0.1), 1, 0.1, 1, 1, 0, 0, Map.of());

    final double[] cut;
    final double[] rest;
    /** Line of the program of the deepest cut. */
    final int[] cutLine;

    private final int count;
    private double[] data = {};
    private double topMm;
    private double lowX;
    private double lowY;
    private int nx;
    private int ny;
    private int[] order = {};
    private int[] start = {};

    private ToolBody body = new ToolBody(NONE);
    private double ax;
    private double ay;
    private double az;
    private double dx;
    private double dy;
    private double dz;
    private double flat;
    private boolean simple;
    private double steep;

    /** @param all the cuts in each attitude */
    TipSweep(SurfaceSamples samples, List<Cuts> all) {
        count = samples.count();
        cut = new double[count];
        rest = new double[count];
        cutLine = new int[count];
        Arrays.fill(cut, Double.POSITIVE_INFINITY);
        Arrays.fill(rest, Double.POSITIVE_INFINITY);
        for (Cuts cuts : all) {
            turn(samples, cuts.attitude());
            for (int i = 0; i < cuts.count(); i++) {
                sweep(cuts, i);
            }
        }
    }

    /** Puts the samples into the machine. */
    private void turn(SurfaceSamples samples, Attitude attitude) {
        data = new double[6 * count];
        topMm = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            put(6 * i, attitude.toMachine(samples.point(i)));
            put(6 * i + 3, attitude.toMachine(samples.normal(i)));
            topMm = Math.max(topMm, data[6 * i + 2]);
        }
        double[] bounds = bounds(count);
        lowX = bounds[0];
        lowY = bounds[1];
        nx = 1 + (int) ((bounds[2] - lowX) / CELL_MM);
        ny = 1 + (int) ((bounds[3] - lowY) / CELL_MM);
        order = new int[count];
        start = new int[nx * ny + 1];
        bucket(count);
    }

    private void put(int at, Vector3 v) {
        data[at] = v.x();
        data[at + 1] = v.y();
        data[at + 2] = v.z();
    }

    private double[] bounds(int n) {
        double[] b = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < n; i++) {
            b[0] = Math.min(b[0], data[6 * i]);
            b[1] = Math.min(b[1], data[6 * i + 1]);
            b[2] = Math.max(b[2], data[6 * i]);
            b[3] = Math.max(b[3], data[6 * i + 1]);
        }
        return n == 0 ? new double[4] : b;
    }

    private void bucket(int n) {
        for (int i = 0; i < n; i++) {
            start[cell(i) + 1]++;
        }
        for (int c = 0; c + 1 < start.length; c++) {
            start[c + 1] += start[c];
        }
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < n; i++) {
            order[next[cell(i)]++] = i;
        }
    }

    private int cell(int i) {
        return (int) ((data[6 * i + 1] - lowY) / CELL_MM) * nx + (int) ((data[6 * i] - lowX) / CELL_MM);
    }

    private void sweep(Cuts cuts, int i) {
        take(cuts, i);
        double lowest = Math.min(az, az + dz);
        double reach = body.cuttingRadius();
        if (lowest + body.tool().fluteMm() < topMm) {
            reach = Math.max(reach, body.tool().shankDiameterMm() / 2);
        }
        if (lowest + body.tool().reachMm() < topMm) {
            reach = Math.max(reach, body.tool().holderDiameterMm() / 2);
        }
        double room = reach + FINE_MM;
        int fromX = (int) Math.max(0, Math.floor((Math.min(ax, ax + dx) - room - lowX) / CELL_MM));
        int toX = (int) Math.min(nx - 1, Math.floor((Math.max(ax, ax + dx) + room - lowX) / CELL_MM));
        int fromY = (int) Math.max(0, Math.floor((Math.min(ay, ay + dy) - room - lowY) / CELL_MM));
        int toY = (int) Math.min(ny - 1, Math.floor((Math.max(ay, ay + dy) + room - lowY) / CELL_MM));
        if (lowest > topMm + FINE_MM) {
            return;
        }
        for (int y = fromY; y <= toY; y++) {
            for (int c = y * nx + fromX; c <= y * nx + toX; c++) {
                for (int k = start[c]; k < start[c + 1]; k++) {
                    touch(cuts.line()[i], order[k], room, lowest - FINE_MM);
                }
            }
        }
    }

    private void take(Cuts cuts, int i) {
        double[] w = cuts.way();
        int at = Cuts.STRIDE * i;
        body = cuts.body()[i];
        ToolShape shape = body.tool().shape();
        simple = shape instanceof ToolShape.BallEnd || shape instanceof ToolShape.FlatEnd;
        ax = w[at];
        ay = w[at + 1];
        az = w[at + 2];
        dx = w[at + 3] - ax;
        dy = w[at + 4] - ay;
        dz = w[at + 5] - az;
        flat = dx * dx + dy * dy;
        steep = flat + dz * dz;
    }

    private void touch(int line, int i, double room, double lowest) {
        double px = data[6 * i];
        double py = data[6 * i + 1];
        double pz = data[6 * i + 2];
        if (pz < lowest) {
            return;
        }
        double beside = flat > 0 ? clamped(((px - ax) * dx + (py - ay) * dy) / flat) : 0;
        double ex = px - ax - beside * dx;
        double ey = py - ay - beside * dy;
        if (ex * ex + ey * ey > room * room) {
            return;
        }
        double d = nearest(px, py, pz, beside, true);
        if (d < cut[i]) {
            d = d < 0 ? deepest(px, py, pz, d) : d;
            cut[i] = d;
            cutLine[i] = line;
        }
        if (d < FINE_MM && d < rest[i]) {
            rest[i] = Math.min(rest[i], trace(i, pz));
        }
    }

    /** Distance at the two places of the way that are nearest across and nearest to the ball's centre. */
    private double nearest(double px, double py, double pz, double beside, boolean whole) {
        double close =
                steep > 0 ? clamped(((px - ax) * dx + (py - ay) * dy + (pz - az - body.ballRadius()) * dz) / steep) : 0;
        return Math.min(at(px, py, pz, beside, whole), at(px, py, pz, close, whole));
    }

    private double at(double px, double py, double pz, double s, boolean whole) {
        double ex = px - ax - s * dx;
        double ey = py - ay - s * dy;
        double height = pz - az - s * dz;
        double rho = Math.sqrt(ex * ex + ey * ey);
        if (height < body.tool().fluteMm() - 2 * FINE_MM && simple) {
            return end(height, rho);
        }
        if (whole) {
            return body.distance(height, rho);
        }
        return height > body.tool().fluteMm() ? Double.POSITIVE_INFINITY : body.cutting(height, rho);
    }

    /** Ball or flat end, told without the library's careful square root, which this is too often asked for. */
    private double end(double height, double rho) {
        double ball = body.ballRadius();
        if (ball > 0) {
            double under = height - ball;
            return under < 0 ? Math.sqrt(under * under + rho * rho) - ball : rho - ball;
        }
        double out = rho - body.cuttingRadius();
        return height < 0 && out > 0 ? Math.sqrt(height * height + out * out) : Math.max(-height, out);
    }

    private double deepest(double px, double py, double pz, double known) {
        double low = 0;
        double high = 1;
        double best = known;
        for (int k = 0; k < HALVINGS; k++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            double da = at(px, py, pz, a, true);
            double db = at(px, py, pz, b, true);
            best = Math.min(best, Math.min(da, db));
            if (da < db) {
                high = b;
            } else {
                low = a;
            }
        }
        return best;
    }

    /** Way out along the normal until inside what the tool's cutting end sweeps; the rest known before where it is no shorter. */
    private double trace(int i, double pz) {
        double t = 0;
        for (int k = 0; k < TRACES; k++) {
            double px = data[6 * i] + t * data[6 * i + 3];
            double py = data[6 * i + 1] + t * data[6 * i + 4];
            double z = pz + t * data[6 * i + 5];
            double beside = flat > 0 ? clamped(((px - ax) * dx + (py - ay) * dy) / flat) : 0;
            double d = nearest(px, py, z, beside, false);
            if (d < CLOSE_MM) {
                return t + Math.max(0, d);
            }
            t += d;
            if (t >= rest[i] || t > 2 * FINE_MM) {
                return rest[i];
            }
        }
        return rest[i];
    }

    private static double clamped(double s) {
        return s < 0 ? 0 : Math.min(s, 1);
    }
}
