package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;

/**
 * A curve through the inside of the part, one point a height, towards which the tool looks: the middle of the part's extent in x and y at each
 * height, smoothed over about a millimetre, so that a tilted post is seen from all sides. Above and below it goes on straight up.
 */
final class CentreCurve {
    private static final double STEP_MM = 0.25;
    private static final int SMOOTH = 3;

    private final double low;
    private final double[] xs;
    private final double[] ys;

    private CentreCurve(double low, double[] xs, double[] ys) {
        this.low = low;
        this.xs = xs;
        this.ys = ys;
    }

    static CentreCurve of(TriangleMesh mesh) {
        double low = mesh.lowest().z();
        int levels = Math.max(2, (int) ((mesh.highest().z() - low) / STEP_MM));
        double[][] extent = new double[levels][];
        for (int k = 0; k < levels; k++) {
            extent[k] = new double[] {
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
            };
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            for (int i = 0; i < 3; i++) {
                cross(mesh, mesh.corner(t, i), mesh.corner(t, (i + 1) % 3), low, extent);
            }
        }
        double[] xs = new double[levels];
        double[] ys = new double[levels];
        for (int k = 0; k < levels; k++) {
            boolean empty = extent[k][0] > extent[k][1];
            xs[k] = empty ? (k > 0 ? xs[k - 1] : 0) : (extent[k][0] + extent[k][1]) / 2;
            ys[k] = empty ? (k > 0 ? ys[k - 1] : 0) : (extent[k][2] + extent[k][3]) / 2;
        }
        return new CentreCurve(low, smoothed(xs), smoothed(ys));
    }

    double x(double height) {
        return at(xs, height);
    }

    double y(double height) {
        return at(ys, height);
    }

    private double at(double[] values, double height) {
        double place = (height - low) / STEP_MM - 0.5;
        int i = (int) Math.max(0, Math.min(values.length - 2, Math.floor(place)));
        double share = Math.max(0, Math.min(1, place - i));
        return values[i] + share * (values[i + 1] - values[i]);
    }

    private static void cross(TriangleMesh mesh, int a, int b, double low, double[][] extent) {
        double za = mesh.z(a);
        double zb = mesh.z(b);
        if (za >= zb) {
            return;
        }
        int from = Math.max(0, (int) Math.ceil((za - low) / STEP_MM - 0.5));
        int to = Math.min(extent.length - 1, (int) Math.floor((zb - low) / STEP_MM - 0.5));
        for (int k = from; k <= to; k++) {
            double share = (low + (k + 0.5) * STEP_MM - za) / (zb - za);
            double x = mesh.x(a) + share * (mesh.x(b) - mesh.x(a));
            double y = mesh.y(a) + share * (mesh.y(b) - mesh.y(a));
            extent[k][0] = Math.min(extent[k][0], x);
            extent[k][1] = Math.max(extent[k][1], x);
            extent[k][2] = Math.min(extent[k][2], y);
            extent[k][3] = Math.max(extent[k][3], y);
        }
    }

    private static double[] smoothed(double[] values) {
        double[] result = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            int reach = Math.min(SMOOTH, Math.min(k, values.length - 1 - k));
            double sum = 0;
            for (int i = k - reach; i <= k + reach; i++) {
                sum += values[i];
            }
            result[k] = sum / (2 * reach + 1);
        }
        return result;
    }
}
