package com.cuffline.cuffscan;

/**
 * A straight line in a half plane, closest to a stretch of a cut (total least squares).
 *
 * @param r a point on it; z likewise
 * @param alongR its direction, length 1; alongZ likewise
 */
record FittedLine(double r, double z, double alongR, double alongZ) {
    private static final int POINTS = 20;

    static FittedLine through(SectionLine line, double from, double to) {
        double r = 0;
        double z = 0;
        for (int i = 0; i <= POINTS; i++) {
            double way = from + (to - from) * i / POINTS;
            r += line.radiusAt(way) / (POINTS + 1);
            z += line.heightAt(way) / (POINTS + 1);
        }
        double rr = 0;
        double rz = 0;
        double zz = 0;
        for (int i = 0; i <= POINTS; i++) {
            double way = from + (to - from) * i / POINTS;
            double dr = line.radiusAt(way) - r;
            double dz = line.heightAt(way) - z;
            rr += dr * dr;
            rz += dr * dz;
            zz += dz * dz;
        }
        double angle = 0.5 * StrictMath.atan2(2 * rz, rr - zz);
        return new FittedLine(r, z, StrictMath.cos(angle), StrictMath.sin(angle));
    }
}
