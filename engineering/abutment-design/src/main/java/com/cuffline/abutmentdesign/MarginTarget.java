package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.MarginLine;
import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;

/**
 * The margin line for a set of parameters: follows the cuff at the wished depths, or keeps its height above the platform where depths
 * count from there, never below the least collar; its radius is the cuff's wall at that height, plus the margin offset.
 *
 * <p>The curves pass through knots dense enough that the line stays within {@link #BETWEEN_KNOTS_MM} of the target at every reading.
 */
final class MarginTarget {
    static final double BETWEEN_KNOTS_MM = 0.005;
    private static final int[] KNOTS = {72, 144, 288, 720};
    private static final double LEAST_RADIUS_MM = 0.3;

    private final Site site;
    private final CuffRing ring;
    private final double offsetMm;
    private final PeriodicCurve depth;
    private final PeriodicCurve platformHeight;
    private final boolean fromPlatform;
    private PeriodicCurve height;
    private final PeriodicCurve radius;
    private final MarginLine line;
    private final Vector3[] points = new Vector3[Candidate.AZIMUTHS];
    private final Vector3 centre;

    private MarginTarget(Site site, CuffRing ring, Parameters parameters) {
        this.site = site;
        this.ring = ring;
        offsetMm = parameters.get(DesignParameter.MARGIN_OFFSET);
        double[] sides = new double[4];
        double[] depths = new double[4];
        double[] heights = new double[4];
        for (Side side : Side.values()) {
            int i = side.ordinal();
            sides[i] = StrictMath.toRadians(side.azimuthDeg());
            depths[i] = site.healing() ? 0 : parameters.depth(side);
            heights[i] = ring.heightMm(sides[i]) - depths[i];
        }
        depth = PeriodicCurve.through(sides, depths);
        platformHeight = PeriodicCurve.through(sides, heights);
        fromPlatform = !site.healing() && site.order().wish().marginReference() == Wish.MarginReference.PLATFORM;
        int choice = 0;
        height = curve(KNOTS[0], this::targetHeightMm);
        while (choice + 1 < KNOTS.length && offBy(height) > BETWEEN_KNOTS_MM) {
            choice++;
            height = curve(KNOTS[choice], this::targetHeightMm);
        }
        radius = curve(KNOTS[choice], this::targetRadiusMm);
        line = new MarginLine(radius, height);
        Vector3 sum = Vector3.ZERO;
        for (int j = 0; j < points.length; j++) {
            points[j] = line.point(j * MarginLine.BASE / points.length);
            sum = sum.plus(points[j]);
        }
        centre = sum.times(1.0 / points.length);
    }

    MarginLine line() {
        return line;
    }

    /** Point at {@link Candidate#azimuth}. */
    Vector3 point(int j) {
        return points[j];
    }

    /** Mean of the points. */
    Vector3 centre() {
        return centre;
    }

    static MarginTarget of(Site site, CuffRing ring, Parameters parameters) {
        return new MarginTarget(site, ring, parameters);
    }

    PeriodicCurve height() {
        return height;
    }

    PeriodicCurve radius() {
        return radius;
    }

    double heightMm(double azimuth) {
        return height.at(azimuth);
    }

    double radiusMm(double azimuth) {
        return radius.at(azimuth);
    }

    /** Depth of the margin line below the gingival margin. */
    double depthMm(Side side) {
        double azimuth = StrictMath.toRadians(side.azimuthDeg());
        return ring.heightMm(azimuth) - height.at(azimuth);
    }

    /** Height asked for at an azimuth, before the collar's minimum. */
    double askedHeightMm(double azimuth) {
        return fromPlatform ? platformHeight.at(azimuth) : ring.heightMm(azimuth) - depth.at(azimuth);
    }

    double targetHeightMm(double azimuth) {
        return Math.max(askedHeightMm(azimuth), site.leastMarginMm());
    }

    double targetRadiusMm(double azimuth) {
        return radiusAtMm(azimuth, targetHeightMm(azimuth));
    }

    /** Radius aimed at, were the margin at a height. */
    double radiusAtMm(double azimuth, double heightMm) {
        double wall = ring.wallMm(azimuth, heightMm);
        return Math.max(LEAST_RADIUS_MM, wall + offsetMm + wishedBeyond(azimuth, wall));
    }

    /** What the emergence wish adds to the cuff's wall. */
    private double wishedBeyond(double azimuth, double wall) {
        double consent = site.displacementLimitMm();
        return switch (site.order().wish().emergence()) {
            case NONE_DISPLACED, TO_CONTOUR -> 0;
            case SUPPORT -> consent / 2;
            case NATURAL_TOOTH -> {
                double x = StrictMath.cos(azimuth) / (site.tooth().buccolingualCervixMm() / 2);
                double y = StrictMath.sin(azimuth) / (site.tooth().mesiodistalCervixMm() / 2);
                double cervix = 1 / Math.sqrt(x * x + y * y);
                yield Math.max(-ParameterRanges.NARROWEST_MM, Math.min(consent, cervix - wall));
            }
        };
    }

    /** Largest distance at a reading between the line and the height it aims at. */
    double offByMm() {
        return offBy(height);
    }

    private double offBy(PeriodicCurve curve) {
        double most = 0;
        for (int i = 0; i < ring.samples(); i++) {
            double azimuth = ring.azimuth(i);
            most = Math.max(most, Math.abs(curve.at(azimuth) - targetHeightMm(azimuth)));
        }
        return most;
    }

    private interface AtAzimuth {
        double of(double azimuth);
    }

    private static PeriodicCurve curve(int knots, AtAzimuth value) {
        double[] azimuths = new double[knots];
        double[] values = new double[knots];
        for (int i = 0; i < knots; i++) {
            azimuths[i] = 2 * Math.PI * i / knots;
            values[i] = value.of(azimuths[i]);
        }
        return PeriodicCurve.through(azimuths, values);
    }
}
