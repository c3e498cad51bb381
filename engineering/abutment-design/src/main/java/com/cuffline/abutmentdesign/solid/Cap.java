package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/**
 * In which point the top closes. Lines from the whole edge must reach it without crossing each other, and where it lies inside the
 * channel each of them meets the channel once: so it is the point on the way from the post axis to the axis of the channel that is
 * nearest to the latter, sees the whole edge and lies well inside the channel; if there is none, the post axis.
 *
 * @param ringsRadiusMm radius of the top where it closes outside the channel and needs rings; else 0
 */
record Cap(Vector3 apex, double ringsRadiusMm) {
    private static final double WITHIN_MM = 0.05;
    private static final int TRIES = 12;

    static Cap of(Columns columns, Bore bore) {
        Form form = columns.form;
        Vector3 centre = form.origin.plus(form.axis.times(form.top));
        Vector3 shift = bore.axisOn(centre, form.axis).minus(centre);
        double widest = 0;
        for (int k = 0; k < columns.count; k++) {
            widest = Math.max(widest, columns.capRho(k));
        }
        double aside = shift.length();
        for (int step = 0; step < TRIES; step++) {
            double reach = aside <= widest ? 1 - (double) step / TRIES : widest / aside * (1 - (double) step / TRIES);
            Vector3 apex = centre.plus(shift.times(reach));
            boolean inside = bore.upper(apex.x(), apex.y(), apex.z()) < -WITHIN_MM;
            if (inside && seesTheEdge(columns, shift.times(reach))) {
                return new Cap(apex, 0);
            }
        }
        return new Cap(centre, widest);
    }

    /** Whether the edge turns about a point of the top, given from its centre, never nearer than a little. */
    private static boolean seesTheEdge(Columns c, Vector3 from) {
        Vector3 a = c.form.axis;
        for (int k = 0; k < c.count; k++) {
            int next = k + 1 == c.count ? 0 : k + 1;
            double r = c.capRho(k);
            double s = c.capRho(next);
            double px = c.ex[k] * r - from.x();
            double py = c.ey[k] * r - from.y();
            double pz = c.ez[k] * r - from.z();
            double dx = c.ex[next] * s - from.x() - px;
            double dy = c.ey[next] * s - from.y() - py;
            double dz = c.ez[next] * s - from.z() - pz;
            double turn = a.x() * (py * dz - pz * dy) + a.y() * (pz * dx - px * dz) + a.z() * (px * dy - py * dx);
            if (!(turn > WITHIN_MM / 2 * Math.sqrt(dx * dx + dy * dy + dz * dz))) {
                return false;
            }
        }
        return true;
    }
}
