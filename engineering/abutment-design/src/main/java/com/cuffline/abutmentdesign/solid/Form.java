package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;

/**
 * A plan resolved to the constants of its outer surface: the post's frame, heights along the post axis, radii of the rounds. The
 * centroid, the lowest and the highest point of the margin line are taken over {@link #BASE} even azimuths.
 */
final class Form {
    /** Even azimuths over which the margin line is tabled. */
    static final int BASE = MarginLine.BASE;

    /** More than the radius of the smallest finishing ball, 0.2 mm, which runs in it and does not only touch it. */
    private static final double INNER_ROUND_MM = 0.25;
    /** So that a third of a narrow shoulder stays flat. */
    private static final double ROUND_SHARE = 2.0 / 3;

    private static final double CONVEX_SAGITTA = 0.4;
    private static final double CONCAVE_SAGITTA = 4.0 / 27;
    /** The bump is 27/4 s (1-s)² high, 1 at its highest. */
    private static final double BUMP = 27.0 / 4;

    final SolidPlan plan;
    final Vector3 axis;
    final Vector3 origin;
    final double taper;
    final double sinTaper;
    final double cosTaper;
    final double tanTaper;
    /** Flat part of the finish, mm. */
    final double ledge;
    /** Radius of the finish's round, mm; 0 for a feather edge. */
    final double round;

    final double edge;
    /** Height of the top plane along the post axis. */
    final double top;
    /** Height at which the wall ends and the edge begins. */
    final double wallEnd;

    final Vector3[] grooves;
    final double grooveDepth;
    final double grooveWidth;

    Form(SolidPlan plan) {
        this.plan = plan;
        if (plan.top() instanceof Top.Post post) {
            axis = unitOrZ(post.axis());
            origin = plan.margin().centroid.plus(new Vector3(post.offsetXMm(), post.offsetYMm(), 0));
            taper = post.taperRad();
            edge = post.edgeRadiusMm();
            grooves = grooveDirections(post.grooves());
            grooveDepth = post.grooves().depthMm();
            grooveWidth = post.grooves().widthMm();
            top = plan.margin().lowestAlong(axis, origin) + post.heightMm();
        } else {
            Top.HealingCap cap = (Top.HealingCap) plan.top();
            axis = Vector3.UNIT_Z;
            origin = Vector3.ZERO;
            taper = 0;
            edge = cap.edgeRadiusMm();
            grooves = new Vector3[0];
            grooveDepth = 0;
            grooveWidth = 1;
            top = plan.margin().highestMm() + cap.riseMm();
        }
        sinTaper = StrictMath.sin(taper);
        cosTaper = StrictMath.cos(taper);
        tanTaper = StrictMath.tan(taper);
        boolean feather = plan.finish().form() == FinishForm.FEATHER || plan.top() instanceof Top.HealingCap;
        double width = feather ? 0 : plan.finish().widthMm();
        double chamfer = width / cosTaper;
        boolean shoulder = plan.finish().form() == FinishForm.SHOULDER;
        round = shoulder ? Math.min(INNER_ROUND_MM, ROUND_SHARE * chamfer) : chamfer;
        // Not the difference for a chamfer: rounding would leave a ledge of 1e-17 mm with a row of its own.
        ledge = shoulder ? width - round * cosTaper : 0;
        wallEnd = top - edge * (1 - sinTaper);
    }

    /** Distance across the post axis from the margin line to the foot of the wall. */
    double footInset() {
        return ledge + round * cosTaper;
    }

    /** Part of the emergence's height that is subcritical; at least 0.15 and at most 0.9, so that both parts have rows. */
    double subcriticalPart(double marginHeight) {
        double rise = marginHeight - plan.emergence().collarTopMm();
        return Math.max(0.15, Math.min(0.9, 1 - plan.emergence().criticalZoneMm() / rise));
    }

    /** The bump at a part of the subcritical height, as a share of the flare of the subcritical part. */
    double bump(double s) {
        double bulge = plan.emergence().bulge();
        return bulge * (bulge > 0 ? CONVEX_SAGITTA : CONCAVE_SAGITTA) * BUMP * s * (1 - s) * (1 - s);
    }

    /** Slope of the emergence's profile at a part of the subcritical height, as a multiple of the straight one's. */
    double slope(double s) {
        double bulge = plan.emergence().bulge();
        return 1 + bulge * (bulge > 0 ? CONVEX_SAGITTA : CONCAVE_SAGITTA) * BUMP * (1 - s) * (1 - 3 * s);
    }

    /**
     * Greatest or least slope of the emergence's profile as a multiple of the straight one's.
     *
     * @param from part of the subcritical height at which the profile leaves the collar's round
     */
    double slopeFactor(boolean greatest, double from) {
        double first = slope(from);
        double atTwoThirds = slope(2.0 / 3);
        return greatest ? Math.max(1, Math.max(first, atTwoThirds)) : Math.min(1, Math.min(first, atTwoThirds));
    }

    /** How deep the grooves are at a part of the wall: nothing at its lower quarter, full from a half on. */
    static double grooveFade(double part) {
        double s = Math.max(0, Math.min(1, (part - 0.25) / 0.25));
        return s * s * (3 - 2 * s);
    }

    private Vector3[] grooveDirections(Grooves planned) {
        Vector3 across = Vector3.UNIT_X.minus(axis.times(axis.x()));
        double length = across.length();
        if (planned.count() < 1 || planned.count() > 12 || length < 1e-6) {
            return new Vector3[0];
        }
        Vector3 first = across.times(1 / length);
        Vector3 second = axis.cross(first);
        Vector3[] directions = new Vector3[planned.count()];
        for (int k = 0; k < directions.length; k++) {
            double turn = 2 * Math.PI * k / directions.length;
            directions[k] = first.times(StrictMath.cos(turn)).plus(second.times(StrictMath.sin(turn)));
        }
        return directions;
    }

    private static Vector3 unitOrZ(Vector3 direction) {
        double length = direction.length();
        return length > 0 && Double.isFinite(length) ? direction.times(1 / length) : Vector3.UNIT_Z;
    }
}
