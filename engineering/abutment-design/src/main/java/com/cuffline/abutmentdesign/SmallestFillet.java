package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.Region;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.geometry.Vector3;
import java.util.Arrays;

/**
 * The tightest hollow of the finish: the least radius of normal curvature, in whatever direction, by differences on the exact surface. It
 * is tighter than the finish is wide where the margin line rises or the post leans. A ball of a larger radius cannot reach into it.
 */
final class SmallestFillet {
    /** What no milling ball is larger than; stands for a finish without a hollow. */
    static final double NONE_MM = 10;

    private static final int AZIMUTHS = 48;
    private static final int PARTS = 16;
    private static final double TURN_STEP = 2e-3;
    private static final double PART_STEP = 0.01;

    private SmallestFillet() {}

    static double ofMm(SolidSurface surface) {
        double[] azimuths = new double[3 * AZIMUTHS];
        for (int j = 0; j < azimuths.length; j++) {
            azimuths[j] = 2 * Math.PI * (j / 3) / AZIMUTHS + (j % 3 - 1) * TURN_STEP;
        }
        double[] parts = new double[3 * PARTS];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = 1 - (i / 3 + 0.5) / PARTS + (i % 3 - 1) * PART_STEP;
        }
        Vector3[][] points = surface.at(Region.FINISH, azimuths, parts);
        double sharpest = 1 / NONE_MM;
        for (int j = 0; j < azimuths.length; j += 3) {
            for (int i = 0; i < parts.length; i += 3) {
                sharpest = Math.max(sharpest, hollow(points, j, i));
            }
        }
        return 1 / sharpest;
    }

    /** Largest normal curvature towards the outside, 1/mm; negative where the surface is round in every direction. */
    private static double hollow(Vector3[][] points, int azimuth, int part) {
        Vector3[][] p = new Vector3[3][];
        for (int a = 0; a < 3; a++) {
            p[a] = Arrays.copyOfRange(points[azimuth + a], part, part + 3);
        }
        Vector3 u = p[2][1].minus(p[0][1]).times(1 / (2 * TURN_STEP));
        Vector3 v = p[1][2].minus(p[1][0]).times(1 / (2 * PART_STEP));
        Vector3 across = u.cross(v);
        double area = across.length();
        if (!(area > 1e-9)) {
            return 0;
        }
        Vector3 out = across.times(1 / area);
        double uu = out.dot(second(p[0][1], p[1][1], p[2][1], TURN_STEP));
        double vv = out.dot(second(p[1][0], p[1][1], p[1][2], PART_STEP));
        double uv = out.dot(p[2][2].minus(p[2][0]).minus(p[0][2]).plus(p[0][0])) / (4 * TURN_STEP * PART_STEP);
        double e = u.dot(u);
        double f = u.dot(v);
        double g = v.dot(v);
        double mean = (e * vv - 2 * f * uv + g * uu) / (2 * area * area);
        double gauss = (uu * vv - uv * uv) / (area * area);
        return mean + Math.sqrt(Math.max(0, mean * mean - gauss));
    }

    private static Vector3 second(Vector3 before, Vector3 here, Vector3 after, double step) {
        return before.plus(after).minus(here.times(2)).times(1 / (step * step));
    }
}
