package com.cuffline.abutmentdesign.solid;

/**
 * The fillet between collar and emergence, a circular arc in every column that leaves the collar upright and meets the emergence along its
 * profile, so that no sharp inner corner is left that a milling ball cannot reach.
 *
 * <p>Its tangents are {@link #tangentMm} long in every column, so its radius is that over the tangent of half the angle which the emergence
 * turns: 0.12 mm give 0.45 mm at 30 degrees, 0.29 mm at 45, 0.19 mm at 65. Where the emergence is curved they may be shorter, and the arc
 * takes at most a part of the subcritical zone. It never takes more than nine tenths of the collar's height: the arc begins below the collar's
 * top by its tangent, and by up to 1.48 times that where the emergence is convex. A profile that narrows gets the same arc, rounded.
 */
final class CollarRound {
    private static final double LONGEST_TANGENT_MM = 0.15;
    private static final double SHARE_OF_COLLAR = 0.6;
    /** Below this the arc counts as a line where the nearest part is looked for; its sagitta is far below a nanometre. */
    private static final double STRAIGHT_SLOPE = 1e-6;
    /** A lower collar has no room for a round, nor rows of its own. */
    static final double LEAST_COLLAR_MM = 1e-3;

    private final Form form;
    private final double tangent;
    private final double collarTop;
    /** Where the arc ends, above the collar's top; not a number where a column has moved since. */
    private final double[] rise;

    private final double[] part;
    private final double[] begin;
    private final double[] corner;
    private final double[] out;
    private final double[] weight;
    private final double[] slope;

    CollarRound(Form form, int count) {
        this.form = form;
        tangent = tangentMm(form.plan);
        collarTop = form.plan.emergence().collarTopMm();
        rise = new double[count];
        part = new double[count];
        begin = new double[count];
        corner = new double[count];
        out = new double[count];
        weight = new double[count];
        slope = new double[count];
    }

    /** Length of both tangents where nothing shortens them; 0 where there is no collar. */
    static double tangentMm(SolidPlan plan) {
        double collar = plan.emergence().collarTopMm() - plan.base().bottomMm();
        return collar > LEAST_COLLAR_MM ? Math.min(LONGEST_TANGENT_MM, SHARE_OF_COLLAR * collar) : 0;
    }

    /** A column has moved. */
    void forget(int k) {
        rise[k] = Double.NaN;
    }

    /** Height above the implant table at which the collar ends and the arc begins. */
    double beginMm(Columns c, int k) {
        fit(c, k);
        return begin[k];
    }

    /** Height above the implant table at which the arc ends. */
    double endMm(Columns c, int k) {
        fit(c, k);
        return collarTop + rise[k];
    }

    /** Part of the subcritical zone that the arc takes. */
    double partOfZone(Columns c, int k) {
        fit(c, k);
        return part[k];
    }

    /** Cosine of half the angle that the arc turns. */
    double halfTurnCosine(Columns c, int k) {
        fit(c, k);
        return weight[k];
    }

    /** Radius beyond the collar's, at a part of the arc. */
    double outMm(Columns c, int k, double t) {
        fit(c, k);
        return t * t * out[k] / share(k, t);
    }

    /** Height above the implant table at a part of the arc. */
    double heightMm(Columns c, int k, double t) {
        fit(c, k);
        double s = 1 - t;
        double middle = 2 * s * t * weight[k];
        return (s * s * begin[k] + middle * corner[k] + t * t * (collarTop + rise[k])) / share(k, t);
    }

    /**
     * The part of the arc that is nearest to a circle about the implant axis: on the line from the arc's centre through that circle, for every
     * distance from the arc rises to both sides of it.
     */
    double nearestTo(Columns c, int k, double radiusMm, double heightMm) {
        fit(c, k);
        double along = along(slope[k]);
        double end = collarTop + rise[k];
        if (Math.abs(slope[k]) < STRAIGHT_SLOPE) {
            return Math.max(0, Math.min(1, (heightMm - begin[k]) / (end - begin[k])));
        }
        double arcRadius = (corner[k] - begin[k]) * (1 + along) / slope[k];
        double across = (form.plan.base().radiusMm() + arcRadius - radiusMm) * Math.signum(arcRadius);
        double up = heightMm - begin[k];
        double distance = Math.sqrt(across * across + up * up);
        if (up <= 0) {
            return 0;
        }
        double beyond = up - across * Math.abs(slope[k]);
        if (beyond >= 0) {
            return 1;
        }
        double fromBegin = halfSine(across / distance);
        double toEnd = halfSine((across + up * Math.abs(slope[k])) / (distance * along));
        return fromBegin / (fromBegin + toEnd);
    }

    private static double halfSine(double cosine) {
        return Math.sqrt(Math.max(0, 1 - cosine) / 2);
    }

    private double share(int k, double t) {
        double s = 1 - t;
        return s * s + 2 * s * t * weight[k] + t * t;
    }

    /**
     * The arc as a rational curve of second order over begin, corner of the tangents and end, which needs no radius and so takes an upright
     * emergence, too.
     */
    private void fit(Columns c, int k) {
        if (!Double.isNaN(rise[k])) {
            return;
        }
        double height = c.height[k] - collarTop;
        double flare = c.radius[k] - form.plan.base().radiusMm();
        double zone = form.subcriticalPart(c.height[k]);
        if (tangent == 0) {
            set(k, 0, 0, 0, 0);
            return;
        }
        double bulge = form.plan.emergence().bulge();
        // Of the zone; a convex one, which turns back towards upright, allows less.
        double most = 1 / (2 + 8 * Math.max(0, bulge));
        double whole = tangent / (zone * height);
        double s = Math.min(most, whole / along(flare / height * form.slope(0)));
        if (bulge < 0) {
            s = Math.min(s, whole / along(flare / height * form.slope(s)));
        }
        double reached = zone * (s + form.bump(s));
        double steep = form.slope(s);
        set(k, s, s * zone * height, height * reached / steep, flare / height * steep);
        out[k] = flare * reached;
    }

    /**
     * @param end of the arc above the collar's top
     * @param below how far the corner of the tangents lies below that end
     * @param steepness slope of the emergence at the end
     */
    private void set(int k, double zonePart, double end, double below, double steepness) {
        double along = along(steepness);
        slope[k] = steepness;
        part[k] = zonePart;
        rise[k] = end;
        corner[k] = collarTop + end - below;
        begin[k] = corner[k] - below * along;
        out[k] = 0;
        weight[k] = Math.sqrt((1 + 1 / along) / 2);
    }

    /** Way along a line of a slope, per height. */
    private static double along(double slope) {
        return Math.sqrt(1 + slope * slope);
    }
}
