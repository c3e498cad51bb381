package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/**
 * How far the post reaches from the implant axis at a height, found from the outlines of its columns about the post axis. The finish is
 * taken as a quarter of an ellipse.
 */
final class PostOutline {
    private static final int SCAN_STEPS = 48;
    private static final int NARROWING_STEPS = 24;

    private final Columns columns;
    private final Form form;
    private final Vector3 across;
    private final Vector3 along;
    private final double[] turn;
    private final double reach;

    PostOutline(Columns columns) {
        this.columns = columns;
        form = columns.form;
        Vector3 side = Vector3.UNIT_X.minus(form.axis.times(form.axis.x()));
        double length = side.length();
        across = length > 0 ? side.times(1 / length) : Vector3.UNIT_Y;
        along = form.axis.cross(across);
        turn = new double[columns.count];
        double farthest = 0;
        for (int k = 0; k < columns.count; k++) {
            turn[k] = Bore.diamond(dot(k, across), dot(k, along));
            farthest = Math.max(farthest, columns.rho[k]);
        }
        reach = farthest + form.origin.length() + Math.abs(form.top);
    }

    /** Radius about the implant axis of the farthest point of the post in a direction at a height; 0 if the post is not there. */
    double radiusAt(double cos, double sin, double height) {
        double outside = reach;
        for (int step = SCAN_STEPS - 1; step >= 0; step--) {
            double r = reach * step / SCAN_STEPS;
            if (inside(r * cos, r * sin, height)) {
                double in = r;
                for (int k = 0; k < NARROWING_STEPS; k++) {
                    double middle = (in + outside) / 2;
                    boolean within = inside(middle * cos, middle * sin, height);
                    in = within ? middle : in;
                    outside = within ? outside : middle;
                }
                return in;
            }
            outside = r;
        }
        return 0;
    }

    private boolean inside(double x, double y, double z) {
        double px = x - form.origin.x();
        double py = y - form.origin.y();
        double pz = z - form.origin.z();
        double h = px * form.axis.x() + py * form.axis.y() + pz * form.axis.z();
        if (h > form.top) {
            return false;
        }
        double u = px * across.x() + py * across.y() + pz * across.z();
        double v = px * along.x() + py * along.y() + pz * along.z();
        double distance = Math.sqrt(u * u + v * v);
        int k = columnBefore(Bore.diamond(u, v));
        int next = k + 1 == columns.count ? 0 : k + 1;
        double pu = dot(k, across);
        double pv = dot(k, along);
        double qu = dot(next, across);
        double qv = dot(next, along);
        double from = Math.abs(pu * v - pv * u);
        double to = Math.abs(qu * v - qv * u);
        double part = from + to > 0 ? from / (from + to) : 0;
        double here = rho(k, h);
        return distance <= here + part * (rho(next, h) - here);
    }

    /** Distance of a column's outline from the post axis at a height along it; a far way out below the margin line. */
    private double rho(int k, double h) {
        double above = h - columns.eta[k];
        if (above < 0) {
            return reach;
        }
        double footRise = columns.footRise(k);
        if (above < footRise) {
            double down = 1 - above / footRise;
            return columns.rho[k] - form.footInset() * Math.sqrt(1 - down * down);
        }
        double rise = h - columns.footEta(k);
        double length = columns.wallLength(k);
        if (rise <= length) {
            return columns.footRho(k) - rise * form.tanTaper - columns.groove[k] * Form.grooveFade(rise / length);
        }
        double over = h - form.wallEnd + form.edge * form.sinTaper;
        double inward = form.edge * form.cosTaper - Math.sqrt(Math.max(0, form.edge * form.edge - over * over));
        return columns.endRho(k) - inward;
    }

    private int columnBefore(double wanted) {
        double offset = wanted - turn[0];
        double ahead = offset < 0 ? offset + 4 : offset;
        int low = 0;
        int high = turn.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            double there = turn[middle] - turn[0];
            if ((there < 0 ? there + 4 : there) <= ahead) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private double dot(int k, Vector3 direction) {
        return columns.ex[k] * direction.x() + columns.ey[k] * direction.y() + columns.ez[k] * direction.z();
    }
}
