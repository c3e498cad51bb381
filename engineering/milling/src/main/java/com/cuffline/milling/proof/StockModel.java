package com.cuffline.milling.proof;

import com.cuffline.milling.center.Blank;
import com.cuffline.milling.center.BlankBore;

/**
 * What is left of the blank: rays from the implant axis outwards, evenly spaced in azimuth and height, each with the intervals of radius
 * that still hold material. Good for volumes, air and collisions to about the spacing; the surface itself is judged by {@link SurfaceSweep}.
 */
final class StockModel {
    static final int AZIMUTHS = 90;
    static final double HEIGHT_MM = 0.2;
    private static final double LEAST_MM = 0.02;

    private final int levels;
    private final double lowMm;
    private final double radius;
    private final RayPieces rays;
    private final double[] cos = new double[AZIMUTHS];
    private final double[] sin = new double[AZIMUTHS];

    /** @param lowMm where the cylinder begins, the implant table */
    StockModel(Blank blank, double lowMm, BlankBore bore) {
        this.lowMm = lowMm;
        radius = blank.radiusMm();
        levels = (int) Math.ceil(blank.heightMm() / HEIGHT_MM);
        rays = new RayPieces(
                AZIMUTHS * levels, ray -> bore.radiusMm((ray / AZIMUTHS + 0.5) * HEIGHT_MM), radius, StockModel::share);
        for (int i = 0; i < AZIMUTHS; i++) {
            cos[i] = StrictMath.cos(2 * Math.PI * i / AZIMUTHS);
            sin[i] = StrictMath.sin(2 * Math.PI * i / AZIMUTHS);
        }
    }

    /** Volume left, mm³. */
    double volumeMm3() {
        double sum = 0;
        for (int ray = 0; ray < rays.rays(); ray++) {
            sum += rays.within(ray, 0, radius, 0);
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
                int azimuth = Math.floorMod(first, AZIMUTHS) - 1;
                for (int i = first; i <= last; i++) {
                    azimuth = azimuth + 1 < AZIMUTHS ? azimuth + 1 : 0;
                    int ray = level * AZIMUTHS + azimuth;
                    if (tool.mayCut(cos[azimuth], sin[azimuth], outer(ray)) && tool.cross(cos[azimuth], sin[azimuth])) {
                        sum += remove
                                ? rays.remove(ray, tool.near(), tool.far())
                                : rays.within(ray, tool.near(), tool.far(), LEAST_MM);
                    }
                }
            }
        }
        return sum;
    }

    /** Where the material of a ray ends, 0 where there is none left. */
    private double outer(int ray) {
        return rays.pieces(ray) > 0 ? rays.to(ray, rays.pieces(ray) - 1) : 0;
    }

    private static double share(double from, double to) {
        return (to * to - from * from) * Math.PI / AZIMUTHS * HEIGHT_MM;
    }
}
