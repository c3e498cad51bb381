package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/** The outer surface by columns, one an azimuth, in flat arrays. Any point of the exact surface is a column and a level. */
final class Columns {
    final Form form;
    final int count;
    final double[] phi;
    final double[] cos;
    final double[] sin;
    /** The margin line about the implant axis. */
    final double[] radius;

    final double[] height;
    /** The margin line about the post axis: direction outward, distance, height. */
    final double[] ex;

    final double[] ey;
    final double[] ez;
    final double[] rho;
    final double[] eta;
    /** Depth of the groove that runs in the column, mm. */
    final double[] groove;

    /** Between collar and emergence. */
    final CollarRound fillet;

    private final double collarTop;
    private Vector3 apex = Vector3.ZERO;

    Columns(Form form, int count) {
        this.form = form;
        this.count = count;
        phi = new double[count];
        cos = new double[count];
        sin = new double[count];
        radius = new double[count];
        height = new double[count];
        ex = new double[count];
        ey = new double[count];
        ez = new double[count];
        rho = new double[count];
        eta = new double[count];
        groove = new double[count];
        fillet = new CollarRound(form, count);
        collarTop = form.plan.emergence().collarTopMm();
    }

    /** Columns at rising azimuths from 0 to below a turn. */
    static Columns at(Form form, double[] azimuths) {
        Columns columns = new Columns(form, azimuths.length);
        double[] radii = form.plan.margin().radiusMm().atAll(azimuths);
        double[] heights = form.plan.margin().heightMm().atAll(azimuths);
        for (int k = 0; k < azimuths.length; k++) {
            columns.phi[k] = azimuths[k];
            columns.cos[k] = StrictMath.cos(azimuths[k]);
            columns.sin[k] = StrictMath.sin(azimuths[k]);
            columns.radius[k] = radii[k];
            columns.height[k] = heights[k];
            columns.place(k);
        }
        return columns;
    }

    /** The columns at the base azimuths. */
    static Columns base(Form form, int every) {
        Columns columns = new Columns(form, Form.BASE / every);
        for (int k = 0; k < columns.count; k++) {
            int b = k * every;
            columns.phi[k] = MarginLine.BASE_AZIMUTH[b];
            columns.cos[k] = MarginLine.BASE_COS[b];
            columns.sin[k] = MarginLine.BASE_SIN[b];
            columns.radius[k] = form.plan.margin().baseRadius[b];
            columns.height[k] = form.plan.margin().baseHeight[b];
            columns.place(k);
        }
        return columns;
    }

    /** Moves one column to an azimuth of any turn. */
    void set(int k, double azimuth) {
        phi[k] = azimuth;
        cos[k] = StrictMath.cos(azimuth);
        sin[k] = StrictMath.sin(azimuth);
        radius[k] = form.plan.margin().radiusMm().at(azimuth);
        height[k] = form.plan.margin().heightMm().at(azimuth);
        place(k);
    }

    void closeAt(Vector3 point) {
        apex = point;
    }

    Vector3 apex() {
        return apex;
    }

    private void place(int k) {
        fillet.forget(k);
        Vector3 a = form.axis;
        double px = radius[k] * cos[k] - form.origin.x();
        double py = radius[k] * sin[k] - form.origin.y();
        double pz = height[k] - form.origin.z();
        double along = px * a.x() + py * a.y() + pz * a.z();
        px -= along * a.x();
        py -= along * a.y();
        pz -= along * a.z();
        double distance = Math.sqrt(px * px + py * py + pz * pz);
        double scale = distance > 0 ? 1 / distance : 0;
        ex[k] = px * scale;
        ey[k] = py * scale;
        ez[k] = pz * scale;
        rho[k] = distance;
        eta[k] = along;
        groove[k] = form.grooves.length == 0 ? 0 : grooveDepth(k);
    }

    private double grooveDepth(int k) {
        double depth = 0;
        for (Vector3 g : form.grooves) {
            double facing = ex[k] * g.x() + ey[k] * g.y() + ez[k] * g.z();
            double aside = rho[k] * Math.sqrt(Math.max(0, 1 - facing * facing)) / (form.grooveWidth / 2);
            if (facing > 0 && aside < 1) {
                depth = Math.max(depth, form.grooveDepth * (1 - aside * aside) * (1 - aside * aside));
            }
        }
        return depth;
    }

    double footRho(int k) {
        return rho[k] - form.footInset();
    }

    /**
     * Distance along the post axis from the margin line to the foot of the wall. The finish starts across the implant axis, so it never
     * dips under the margin line of a tilted post, and ends along the wall.
     */
    double footRise(int k) {
        return form.round * (1 - form.sinTaper) + lean(k) * (form.ledge + form.round * form.cosTaper / 2);
    }

    double footEta(int k) {
        return eta[k] + footRise(k);
    }

    /** Rise along the post axis of a line that runs level to that axis, per distance. */
    private double lean(int k) {
        return ez[k] / form.axis.z();
    }

    double wallLength(int k) {
        return form.wallEnd - footEta(k);
    }

    /** Distance of the wall's upper end from the post axis. */
    double endRho(int k) {
        return footRho(k) - wallLength(k) * form.tanTaper - groove[k];
    }

    /** Distance from the post axis at which the plane of the top begins. */
    double capRho(int k) {
        return endRho(k) - form.edge * form.cosTaper;
    }

    /** Writes the exact point of a column at a level. */
    void point(Level level, int k, double[] out, int at) {
        switch (level.piece()) {
            case COLLAR, FILLET, SUBCRITICAL, CRITICAL:
                belowMargin(level, k, out, at);
                break;
            case LEDGE:
                post(k, rho[k] - level.t() * form.ledge, eta[k] + lean(k) * level.t() * form.ledge, out, at);
                break;
            case ROUND:
                post(k, rho[k] - level.a(), eta[k] + level.b() + lean(k) * level.c(), out, at);
                break;
            case WALL: {
                double rise = wallLength(k) * level.t();
                post(k, footRho(k) - rise * form.tanTaper - groove[k] * level.a(), footEta(k) + rise, out, at);
                break;
            }
            case EDGE:
                post(k, endRho(k) + level.a(), form.wallEnd + level.b(), out, at);
                break;
            default:
                post(k, capRho(k), form.top, out, at);
                out[at] += level.t() * (apex.x() - out[at]);
                out[at + 1] += level.t() * (apex.y() - out[at + 1]);
                out[at + 2] += level.t() * (apex.z() - out[at + 2]);
                break;
        }
    }

    private void belowMargin(Level level, int k, double[] out, int at) {
        switch (level.piece()) {
            case COLLAR: {
                Base base = form.plan.base();
                double rise = level.t() == 0 ? 0 : level.t() * (fillet.beginMm(this, k) - base.bottomMm());
                turned(k, base.radiusMm(), base.bottomMm() + rise, out, at);
                break;
            }
            case FILLET: {
                double z = fillet.heightMm(this, k, level.t());
                turned(k, form.plan.base().radiusMm() + fillet.outMm(this, k, level.t()), z, out, at);
                break;
            }
            case SUBCRITICAL: {
                double part = form.subcriticalPart(height[k]);
                double from = fillet.partOfZone(this, k);
                double s = from + level.t() * (1 - from);
                emergence(k, part * s, part * (s + form.bump(s)), out, at);
                break;
            }
            default: {
                double part = form.subcriticalPart(height[k]);
                double u = part + level.t() * (1 - part);
                emergence(k, u, u, out, at);
                break;
            }
        }
    }

    private void emergence(int k, double u, double f, double[] out, int at) {
        double base = form.plan.base().radiusMm();
        turned(k, base + (radius[k] - base) * f, collarTop + u * (height[k] - collarTop), out, at);
    }

    private void turned(int k, double r, double z, double[] out, int at) {
        out[at] = r * cos[k];
        out[at + 1] = r * sin[k];
        out[at + 2] = z;
    }

    private void post(int k, double r, double h, double[] out, int at) {
        out[at] = form.origin.x() + r * ex[k] + h * form.axis.x();
        out[at + 1] = form.origin.y() + r * ey[k] + h * form.axis.y();
        out[at + 2] = form.origin.z() + r * ez[k] + h * form.axis.z();
    }
}
