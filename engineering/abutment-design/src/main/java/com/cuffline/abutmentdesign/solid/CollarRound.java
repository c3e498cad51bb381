package com.cuffline.abutmentdesign.solid;

import java.util.Arrays;

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
    /** Where the arc ends, above the collar's top; not a number where a column has moved since. */
    private static final int RISE = 0;

    private static final int PART = 1;
    private static final int BEGIN = 2;
    private static final int CORNER = 3;
    private static final int OUT = 4;
    private static final int WEIGHT = 5;
    private static final int SLOPE = 6;
    private static final int NUMBERS = 7;

    private static final double LONGEST_TANGENT_MM = 0.15;
    private static final double SHARE_OF_COLLAR = 0.6;
    /** Below this the arc counts as a line where the nearest part is looked for; its sagitta is far below a nanometre. */
    private static final double STRAIGHT_SLOPE = 1e-6;
    /** A lower collar has no room for a round, nor rows of its own. */
    static final double LEAST_COLLAR_MM = 1e-3;

    private final Form form;
    private final double tangent;
    private final double collarTop;
    private final int count;
    /** Some numbers of every column; made when first asked for, because much that looks at columns does not look at their arcs. */
    private double[] fitted = {};

    CollarRound(Form form, int count) {
        this.form = form;
        tangent = tangentMm(form.plan);
        collarTop = form.plan.emergence().collarTopMm();
        this.count = count;
    }

    /** Length of both tangents where nothing shortens them; 0 where there is no collar. */
    static double tangentMm(SolidPlan plan) {
        double collar = plan.emergence().collarTopMm() - plan.base().bottomMm();
        return collar > LEAST_COLLAR_MM ? Math.min(LONGEST_TANGENT_MM, SHARE_OF_COLLAR * collar) : 0;
    }

    /** A column has moved. */
    void forget(int k) {
        if (fitted.length > 0) {
            fitted[NUMBERS * k + RISE] = Double.NaN;
        }
    }

    /** Height above the implant table at which the collar ends and the arc begins. */
    double beginMm(Columns c, int k) {
        fit(c, k);
        return fitted[NUMBERS * k + BEGIN];
    }

    /** Height above the implant table at which the arc ends. */
    double endMm(Columns c, int k) {
        fit(c, k);
        return collarTop + fitted[NUMBERS * k + RISE];
    }

    /** Part of the subcritical zone that the arc takes. */
    double partOfZone(Columns c, int k) {
        fit(c, k);
        return fitted[NUMBERS * k + PART];
    }

    /** Cosine of half the angle that the arc turns. */
    double halfTurnCosine(Columns c, int k) {
        fit(c, k);
        return fitted[NUMBERS * k + WEIGHT];
    }

    /** Radius beyond the collar's, at a part of the arc. */
    double outMm(Columns c, int k, double t) {
        fit(c, k);
        return t * t * fitted[NUMBERS * k + OUT] / share(k, t);
    }

    /** Height above the implant table at a part of the arc. */
    double heightMm(Columns c, int k, double t) {
        fit(c, k);
        double s = 1 - t;
        double middle = 2 * s * t * fitted[NUMBERS * k + WEIGHT];
        return (s * s * fitted[NUMBERS * k + BEGIN]
                        + middle * fitted[NUMBERS * k + CORNER]
                        + t * t * (collarTop + fitted[NUMBERS * k + RISE]))
                / share(k, t);
    }

    /**
     * The part of the arc that is nearest to a circle about the implant axis: on the line from the arc's centre through that circle, for every
     * distance from the arc rises to both sides of it.
     */
    double nearestTo(Columns c, int k, double radiusMm, double heightMm) {
        fit(c, k);
        double along = along(fitted[NUMBERS * k + SLOPE]);
        double end = collarTop + fitted[NUMBERS * k + RISE];
        if (Math.abs(fitted[NUMBERS * k + SLOPE]) < STRAIGHT_SLOPE) {
            return Math.max(
                    0, Math.min(1, (heightMm - fitted[NUMBERS * k + BEGIN]) / (end - fitted[NUMBERS * k + BEGIN])));
        }
        double arcRadius = (fitted[NUMBERS * k + CORNER] - fitted[NUMBERS * k + BEGIN])
                * (1 + along)
                / fitted[NUMBERS * k + SLOPE];
        double across = (form.plan.base().radiusMm() + arcRadius - radiusMm) * Math.signum(arcRadius);
        double up = heightMm - fitted[NUMBERS * k + BEGIN];
        double distance = Math.sqrt(across * across + up * up);
        if (up <= 0) {
            return 0;
        }
        double beyond = up - across * Math.abs(fitted[NUMBERS * k + SLOPE]);
        if (beyond >= 0) {
            return 1;
        }
        double fromBegin = halfSine(across / distance);
        double toEnd = halfSine((across + up * Math.abs(fitted[NUMBERS * k + SLOPE])) / (distance * along));
        return fromBegin / (fromBegin + toEnd);
    }

    private static double halfSine(double cosine) {
        return Math.sqrt(Math.max(0, 1 - cosine) / 2);
    }

    private double share(int k, double t) {
        double s = 1 - t;
        return s * s + 2 * s * t * fitted[NUMBERS * k + WEIGHT] + t * t;
    }

    /**
     * The arc as a rational curve of second order over begin, corner of the tangents and end, which needs no radius and so takes an upright
     * emergence, too.
     */
    private void fit(Columns c, int k) {
        if (fitted.length == 0) {
            fitted = new double[NUMBERS * count];
            Arrays.fill(fitted, Double.NaN);
        }
        if (!Double.isNaN(fitted[NUMBERS * k + RISE])) {
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
        fitted[NUMBERS * k + OUT] = flare * reached;
    }

    /**
     * @param end of the arc above the collar's top
     * @param below how far the corner of the tangents lies below that end
     * @param steepness slope of the emergence at the end
     */
    private void set(int k, double zonePart, double end, double below, double steepness) {
        double along = along(steepness);
        fitted[NUMBERS * k + SLOPE] = steepness;
        fitted[NUMBERS * k + PART] = zonePart;
        fitted[NUMBERS * k + RISE] = end;
        fitted[NUMBERS * k + CORNER] = collarTop + end - below;
        fitted[NUMBERS * k + BEGIN] = fitted[NUMBERS * k + CORNER] - below * along;
        fitted[NUMBERS * k + OUT] = 0;
        fitted[NUMBERS * k + WEIGHT] = Math.sqrt((1 + 1 / along) / 2);
    }

    /** Way along a line of a slope, per height. */
    private static double along(double slope) {
        return Math.sqrt(1 + slope * slope);
    }
}
