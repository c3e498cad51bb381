package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/**
 * In which point the top closes, so that each line from there to the edge meets the channel once: on the axis of the channel where
 * that lies well inside the top, else the nearest point that does and lies well inside the channel, else on the post axis.
 *
 * @param ringsRadiusMm radius of the top where it closes outside the channel and needs rings; else 0
 */
record Cap(Vector3 apex, double ringsRadiusMm) {
    private static final double WITHIN_MM = 0.05;
    private static final double FACING = 0.9;

    static Cap of(Columns columns, Bore bore) {
        Form form = columns.form;
        Vector3 centre = form.origin.plus(form.axis.times(form.top));
        Vector3 onAxis = bore.axisOn(centre, form.axis);
        Vector3 shift = onAxis.minus(centre);
        double aside = shift.length();
        double narrowest = Double.MAX_VALUE;
        double facing = Double.MAX_VALUE;
        double widest = 0;
        for (int k = 0; k < columns.count; k++) {
            double reach = columns.capRho(k);
            widest = Math.max(widest, reach);
            narrowest = Math.min(narrowest, reach);
            double toward = columns.ex[k] * shift.x() + columns.ey[k] * shift.y() + columns.ez[k] * shift.z();
            if (toward > FACING * aside) {
                facing = Math.min(facing, reach);
            }
        }
        double reach = Math.max(0, (facing < Double.MAX_VALUE ? facing : narrowest) - WITHIN_MM);
        Vector3 apex = aside <= reach ? onAxis : centre.plus(shift.times(reach / aside));
        boolean inside = bore.upper(apex.x(), apex.y(), apex.z()) < -WITHIN_MM;
        return inside ? new Cap(apex, 0) : new Cap(centre, widest);
    }
}
