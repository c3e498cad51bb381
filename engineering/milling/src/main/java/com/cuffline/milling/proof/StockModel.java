package com.cuffline.milling.proof;

import com.cuffline.milling.center.Blank;

/**
 * What is left of the blank: rays from the implant axis outwards, evenly spaced in azimuth and height, each with the intervals of radius
 * that still hold material. Good for volumes, air and collisions to about the spacing; the surface itself is judged by {@link SurfaceSweep}.
 */
final class StockModel {
    static final int AZIMUTHS = 90;
    static final double HEIGHT_MM = 0.2;
    private static final int INTERVALS = 6;
    private static final double LEAST_MM = 0.02;

    private final int levels;
    private final double lowMm;
    private final double radius;
    private final double[] bounds;
    private final int[] used;
    private final double[] cos = new double[AZIMUTHS];
    private final double[] sin = new double[AZIMUTHS];

    /** @param lowMm where the cylinder begins, the implant table */
    StockModel(Blank blank, double lowMm, double boreRadiusMm) {
        this.lowMm = lowMm;
        radius = blank.radiusMm();
        levels = (int) Math.ceil(blank.heightMm() / HEIGHT_MM);
        bounds = new double[2 * INTERVALS * AZIMUTHS * levels];
        used = new int[AZIMUTHS * levels];
        for (int ray = 0; ray < used.length; ray++) {
            used[ray] = 1;
            bounds[2 * INTERVALS * ray] = boreRadiusMm;
            bounds[2 * INTERVALS * ray + 1] = radius;
        }
        for (int i = 0; i < AZIMUTHS; i++) {
            cos[i] = StrictMath.cos(2 * Math.PI * i / AZIMUTHS);
            sin[i] = StrictMath.sin(2 * Math.PI * i / AZIMUTHS);
        }
    }

    /** Volume left, mm³. */
    double volumeMm3() {
        double sum = 0;
        for (int ray = 0; ray < used.length; ray++) {
            for (int k = 0; k < used[ray]; k++) {
                int at = 2 * (INTERVALS * ray + k);
                sum += share(bounds[at], bounds[at + 1]);
            }
        }
        return sum;
    }

    double radiusMm() {
        return radius;
    }

    /** Takes away what a tool end covers and answers the volume, mm³. */
    double remove(Footprint tool) {
        return visit(tool, true);
    }

    /** Volume that a body covers, mm³, counted only where it is deeper than the model is exact. */
    double covered(Footprint body) {
        return visit(body, false);
    }

    private double visit(Footprint tool, boolean remove) {
        int from = (int) Math.max(0, Math.ceil((tool.lowX() - lowMm) / HEIGHT_MM - 0.5));
        int to = (int) Math.min(levels - 1, Math.floor((tool.highX() - lowMm) / HEIGHT_MM - 0.5));
        double sum = 0;
        for (int level = from; level <= to; level++) {
            if (tool.slice(lowMm + (level + 0.5) * HEIGHT_MM)) {
                int first = tool.firstAzimuth(AZIMUTHS, radius);
                int last = tool.lastAzimuth();
                for (int i = first; i <= last; i++) {
                    int azimuth = Math.floorMod(i, AZIMUTHS);
                    int ray = level * AZIMUTHS + azimuth;
                    if (tool.mayCut(cos[azimuth], sin[azimuth], outer(ray)) && tool.cross(cos[azimuth], sin[azimuth])) {
                        sum += remove ? subtract(ray, tool.near(), tool.far()) : overlap(ray, tool.near(), tool.far());
                    }
                }
            }
        }
        return sum;
    }

    /** Where the material of a ray ends, 0 where there is none left. */
    private double outer(int ray) {
        return used[ray] > 0 ? bounds[2 * (INTERVALS * ray + used[ray]) - 1] : 0;
    }

    private static double share(double from, double to) {
        return (to * to - from * from) * Math.PI / AZIMUTHS * HEIGHT_MM;
    }

    private double overlap(int ray, double near, double far) {
        double sum = 0;
        for (int k = 0; k < used[ray]; k++) {
            int at = 2 * (INTERVALS * ray + k);
            double from = Math.max(near, bounds[at]);
            double to = Math.min(far, bounds[at + 1]);
            if (to - from > LEAST_MM) {
                sum += share(from, to);
            }
        }
        return sum;
    }

    private double subtract(int ray, double near, double far) {
        double sum = 0;
        int base = 2 * INTERVALS * ray;
        for (int k = 0; k < used[ray]; k++) {
            int at = base + 2 * k;
            double low = bounds[at];
            double high = bounds[at + 1];
            double from = Math.max(near, low);
            double to = Math.min(far, high);
            if (to <= from) {
                continue;
            }
            sum += share(from, to);
            if (from <= low && to >= high) {
                used[ray]--;
                System.arraycopy(bounds, at + 2, bounds, at, 2 * (used[ray] - k));
                k--;
            } else if (from <= low) {
                bounds[at] = to;
            } else if (to >= high || used[ray] == INTERVALS) {
                bounds[at + 1] = from;
            } else {
                System.arraycopy(bounds, at + 2, bounds, at + 4, 2 * (used[ray] - k - 1));
                used[ray]++;
                bounds[at + 1] = from;
                bounds[at + 2] = to;
                bounds[at + 3] = high;
                k++;
            }
        }
        return sum;
    }
}
