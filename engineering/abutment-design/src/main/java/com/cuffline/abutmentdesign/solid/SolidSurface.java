package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.Vector3;
import java.util.Optional;

/** The exact outer surface of a plan without a mesh, for searching parameters. */
public final class SolidSurface {
    /** Around a side opening, in straight distance from its rim, the wall runs out to nothing and is not judged. */
    public static final double OPENING_BAND_MM = 1.0;
    /** Height above the margin line, along the post axis, up to which the wall must stay closed. */
    public static final double MARGIN_BAND_MM = 0.5;

    private SolidSurface() {}

    /** Prepares a plan; any finite plan is taken, and {@link #problem} tells what is wrong with its outside. */
    public static SolidSurface of(SolidPlan plan) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Why the outside cannot be built, as far as it is seen without a mesh. */
    public Optional<SolidOutcome.NotBuildable> problem() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Steepest angle of the emergence profile against the implant axis at an azimuth, degrees; negative where it narrows. */
    public double emergenceDeg(double azimuthRad) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Least wall as in {@link SolidMeasures#wall}. */
    public LeastWall wall() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Least wall as in {@link SolidMeasures#bandWall}. */
    public LeastWall bandWall() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Whether every wall line is long enough to be a wall and the taper leaves a top. */
    public boolean postExists() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Smallest radius of the wall's upper end about the post axis, mm; negative where the taper leaves no post. */
    public double leastPostRadiusMm() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A point of the outside: part of the region's profile from 0 at its lower to 1 at its upper end. */
    public Vector3 at(Region region, double azimuthRad, double part) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Outer radius about the implant axis at a height above the table, mm; 0 where there is no part. */
    public double radiusAt(double azimuthRad, double heightMm) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Opening> sideOpening() {
        throw new UnsupportedOperationException("not built yet");
    }

    public double highestMm() {
        throw new UnsupportedOperationException("not built yet");
    }

    public double largestRadiusMm() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Area of the post's wall, mm², without what a side opening takes away. */
    public double retentionAreaMm2() {
        throw new UnsupportedOperationException("not built yet");
    }
}
