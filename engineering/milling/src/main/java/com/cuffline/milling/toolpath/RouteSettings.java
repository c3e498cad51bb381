package com.cuffline.milling.toolpath;

/**
 * What is asked of a route.
 *
 * @param cuspMm height of the ridges between finishing passes, 0.001 to 0.1
 * @param allowanceMm left by roughing, 0.02 to 1
 * @param toleranceMm largest deviation of the straight moves from the exact path, 0.0005 to 0.05
 */
public record RouteSettings(double cuspMm, double allowanceMm, double toleranceMm) {
    /** Cusps of 5 µm, 0.1 mm for finishing, straight moves within 2 µm. */
    public static final RouteSettings DEFAULT = new RouteSettings(0.005, 0.1, 0.002);

    public RouteSettings {
        require("cuspMm", 0.001, 0.1, cuspMm);
        require("allowanceMm", 0.02, 1, allowanceMm);
        require("toleranceMm", 0.0005, 0.05, toleranceMm);
    }

    /** Distance of neighbouring ball centres that leaves ridges of the given height on a plane. */
    public static double stepMm(double ballRadiusMm, double cuspMm) {
        return 2 * Math.sqrt(2 * ballRadiusMm * cuspMm - cuspMm * cuspMm);
    }

    private static void require(String field, double low, double high, double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(field + " must be " + low + " to " + high + ", not " + value);
        }
    }
}
