package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;
import java.util.Arrays;

/**
 * A plan resolved to the constants of its outer surface: the post's frame, heights along the post axis, radii of the rounds. The
 * centroid, the lowest and the highest point of the margin line are taken over {@link #BASE} even azimuths.
 */
final class Form {
    static final int BASE = 720;
    static final double[] BASE_AZIMUTH = new double[BASE];
    static final double[] BASE_COS = new double[BASE];
    static final double[] BASE_SIN = new double[BASE];
    private static final double INNER_ROUND_MM = 0.1;
    private static final double CONVEX_SAGITTA = 0.4;
    private static final double CONCAVE_SAGITTA = 4.0 / 27;
    /** The bump is 27/4 s (1-s)² high, 1 at its highest. */
    private static final double BUMP = 27.0 / 4;

    static {
        for (int k = 0; k < BASE; k++) {
            BASE_AZIMUTH[k] = 2 * Math.PI * k / BASE;
            BASE_COS[k] = StrictMath.cos(BASE_AZIMUTH[k]);
            BASE_SIN[k] = StrictMath.sin(BASE_AZIMUTH[k]);
        }
    }

    final SolidPlan plan;
    final double[] baseRadius;
    final double[] baseHeight;
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
        baseRadius = plan.margin().radiusMm().atAll(BASE_AZIMUTH);
        baseHeight = plan.margin().heightMm().atAll(BASE_AZIMUTH);
        if (plan.top() instanceof Top.Post post) {
            axis = unitOrZ(post.axis());
            origin = centroid().plus(new Vector3(post.offsetXMm(), post.offsetYMm(), 0));
            taper = post.taperRad();
            edge = post.edgeRadiusMm();
            grooves = grooveDirections(post.grooves());
            grooveDepth = post.grooves().depthMm();
            grooveWidth = post.grooves().widthMm();
            top = lowestMargin() + post.heightMm();
        } else {
            Top.HealingCap cap = (Top.HealingCap) plan.top();
            axis = Vector3.UNIT_Z;
            origin = Vector3.ZERO;
            taper = 0;
            edge = cap.edgeRadiusMm();
            grooves = new Vector3[0];
            grooveDepth = 0;
            grooveWidth = 1;
            top = Arrays.stream(baseHeight).max().orElse(0) + cap.riseMm();
        }
        sinTaper = StrictMath.sin(taper);
        cosTaper = StrictMath.cos(taper);
        tanTaper = StrictMath.tan(taper);
        boolean feather = plan.finish().form() == FinishForm.FEATHER || plan.top() instanceof Top.HealingCap;
        double width = feather ? 0 : plan.finish().widthMm();
        double chamfer = width / cosTaper;
        round = plan.finish().form() == FinishForm.SHOULDER ? Math.min(INNER_ROUND_MM, chamfer / 2) : chamfer;
        ledge = plan.finish().form() == FinishForm.SHOULDER ? width - round * cosTaper : 0;
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

    /** Greatest or least slope of the emergence's profile as a multiple of the straight one's. */
    double slopeFactor(boolean greatest) {
        double bulge = plan.emergence().bulge();
        double atCollar = 1 + bulge * BUMP * (bulge > 0 ? CONVEX_SAGITTA : CONCAVE_SAGITTA);
        double atTwoThirds = 1 - bulge * BUMP / 3 * (bulge > 0 ? CONVEX_SAGITTA : CONCAVE_SAGITTA);
        return greatest ? Math.max(1, Math.max(atCollar, atTwoThirds)) : Math.min(1, Math.min(atCollar, atTwoThirds));
    }

    /** How deep the grooves are at a part of the wall: nothing at its lower quarter, full from a half on. */
    static double grooveFade(double part) {
        double s = Math.max(0, Math.min(1, (part - 0.25) / 0.25));
        return s * s * (3 - 2 * s);
    }

    private Vector3 centroid() {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < BASE; k++) {
            x += baseRadius[k] * BASE_COS[k];
            y += baseRadius[k] * BASE_SIN[k];
            z += baseHeight[k];
        }
        return new Vector3(x / BASE, y / BASE, z / BASE);
    }

    private double lowestMargin() {
        double lowest = Double.MAX_VALUE;
        for (int k = 0; k < BASE; k++) {
            double height = axis.x() * (baseRadius[k] * BASE_COS[k] - origin.x())
                    + axis.y() * (baseRadius[k] * BASE_SIN[k] - origin.y())
                    + axis.z() * (baseHeight[k] - origin.z());
            lowest = Math.min(lowest, height);
        }
        return lowest;
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
