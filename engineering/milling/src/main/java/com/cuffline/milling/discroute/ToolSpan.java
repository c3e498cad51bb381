package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;

/**
 * A part of a tool at one place, cut along the columns of the disc: a cylinder that goes on upwards from a round or flat end. Reused; not for
 * concurrent use.
 */
final class ToolSpan {
    private static final double UPRIGHT = 1e-12;

    private double x;
    private double y;
    private double z;
    private double ax;
    private double ay;
    private double az;
    private double radius;
    private boolean ball;
    private double low;
    private double high;

    /**
     * @param end middle of the round end's ball, or of the flat end, in the disc
     * @param axis from tip to holder, in the disc
     */
    void put(Vector3 end, Vector3 axis, double bodyRadius, boolean round) {
        x = end.x();
        y = end.y();
        z = end.z();
        ax = axis.x();
        ay = axis.y();
        az = axis.z();
        radius = bodyRadius;
        ball = round;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** Box of the part between the disc's faces: lowest x and y, highest x and y. */
    double[] box(double faceMm) {
        double length = Math.max(0, (faceMm - (az > 0 ? z : -z)) / Math.abs(az) + radius);
        double toX = x + length * ax;
        double toY = y + length * ay;
        return new double[] {
            Math.min(x, toX) - radius, Math.min(y, toY) - radius, Math.max(x, toX) + radius, Math.max(y, toY) + radius
        };
    }

    /** Takes the column at a place; false where the part does not meet it. */
    boolean column(double atX, double atY) {
        double ex = atX - x;
        double ey = atY - y;
        double flat = ex * ex + ey * ey;
        double along = ex * ax + ey * ay;
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        double lean = 1 - az * az;
        if (lean < UPRIGHT) {
            if (flat < radius * radius) {
                low = az > 0 ? 0 : Double.NEGATIVE_INFINITY;
                high = az > 0 ? Double.POSITIVE_INFINITY : 0;
            }
        } else {
            double half = along * along * az * az - lean * (flat - along * along - radius * radius);
            if (half > 0) {
                double root = Math.sqrt(half);
                double end = -along / az;
                double from = (along * az - root) / lean;
                double to = (along * az + root) / lean;
                low = az > 0 ? Math.max(from, end) : from;
                high = az > 0 ? to : Math.min(to, end);
            }
        }
        if (ball && flat < radius * radius) {
            double root = Math.sqrt(radius * radius - flat);
            boolean shaft = low < high;
            low = shaft ? Math.min(low, -root) : -root;
            high = shaft ? Math.max(high, root) : root;
        }
        low += z;
        high += z;
        return low < high;
    }
}
