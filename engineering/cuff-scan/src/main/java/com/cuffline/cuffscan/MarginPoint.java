package com.cuffline.cuffscan;

import org.jspecify.annotations.Nullable;

/**
 * Where exactly a cut turns over, once it is known about where.
 *
 * <p>A scan has no vertex on the edge itself: its triangles cut the edge off. So a straight line is fitted to the cut before the corner
 * and one after it. Where both meet close to the cut, the edge is sharp and this is it. Else it is round: then its highest point is
 * taken, by a parabola through the cut around it, if the cut falls again beyond, and the corner itself if not. Noise makes one
 * half plane err in this, so that both points are kept and the neighbourhood decides.
 *
 * @param way of the corner on the line, mm; the points may lie a little off the line
 * @param sharp where the two lines meet
 * @param sharpGapMm distance of that from the cut; infinite if the lines do not meet properly
 * @param round the highest point, or the corner
 * @param lopsidedMm how much farther out the top lies if the crest may bend more on one side, see {@link LopsidedTop}; not-a-number where there is no crest
 */
record MarginPoint(double way, Point sharp, double sharpGapMm, Point round, double lopsidedMm) {
    /** Farthest that a crest may lie from the corner along the cut. */
    static final double CREST_MM = 0.8;
    /** A crest falls by this at least, else it is noise on a ledge. */
    static final double FALL_MM = 0.05;
    /** Farthest that the meeting of both lines may lie from the cut of a sharp edge. */
    static final double SHARP_MM = 0.04;

    private static final double BEFORE_MM = 0.5;
    private static final double AFTER_MM = 1;
    private static final double LINE_FROM_MM = 0.08;
    private static final double LINE_TO_MM = 0.5;
    /** The parabola takes in what lies this far below the highest point at most, and this far beside it. */
    private static final double PARABOLA_FALL_MM = 0.06;

    private static final double PARABOLA_MM = 0.5;
    private static final double STEP_MM = 0.01;
    private static final double LEAST_SINE = 0.35;

    /** A point of the half plane. */
    record Point(double radiusMm, double heightMm) {}

    /**
     * What a sharp or a round edge would make of it.
     *
     * @param shiftMm of a round crest outward
     */
    Point point(boolean edgeIsSharp, double shiftMm) {
        if (edgeIsSharp && sharpGapMm < Double.POSITIVE_INFINITY) {
            return sharp;
        }
        return Double.isNaN(lopsidedMm) ? round : new Point(round.radiusMm() + shiftMm, round.heightMm());
    }

    boolean looksSharp() {
        return sharpGapMm <= SHARP_MM;
    }

    /** The point on a line near a way. */
    static MarginPoint near(SectionLine line, double way) {
        double corner = corner(line, way);
        double top = top(line, corner);
        Point round = top < 0 ? onLine(line, corner) : roundTop(line, top);
        Point sharp = meeting(line, corner);
        double gap = sharp == null ? Double.POSITIVE_INFINITY : distance(line, corner, sharp);
        double lopsided = top < 0 ? Double.NaN : LopsidedTop.radiusMm(line, top) - round.radiusMm();
        return new MarginPoint(corner, sharp == null ? round : sharp, gap, round, lopsided);
    }

    private static Point onLine(SectionLine line, double way) {
        return new Point(line.radiusAt(way), line.heightAt(way));
    }

    /** Way to the point farthest on the upper, inner side of the chord around a way. */
    private static double corner(SectionLine line, double way) {
        double from = Math.max(0, way - BEFORE_MM);
        double to = Math.min(line.length(), way + AFTER_MM);
        double dr = line.radiusAt(to) - line.radiusAt(from);
        double dz = line.heightAt(to) - line.heightAt(from);
        double farthest = way;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = line.at(from) + 1; i < line.size() && line.way(i) <= to; i++) {
            double distance = dr * (line.height(i) - line.heightAt(from)) - dz * (line.radius(i) - line.radiusAt(from));
            if (distance > most) {
                most = distance;
                farthest = line.way(i);
            }
        }
        return farthest;
    }

    private static @Nullable Point meeting(SectionLine line, double corner) {
        FittedLine before = FittedLine.through(line, corner - LINE_TO_MM, corner - LINE_FROM_MM);
        FittedLine after = FittedLine.through(line, corner + LINE_FROM_MM, corner + LINE_TO_MM);
        double sine = before.alongR() * after.alongZ() - before.alongZ() * after.alongR();
        if (!(Math.abs(sine) >= LEAST_SINE)) {
            return null;
        }
        double share = ((after.r() - before.r()) * after.alongZ() - (after.z() - before.z()) * after.alongR()) / sine;
        return new Point(before.r() + share * before.alongR(), before.z() + share * before.alongZ());
    }

    /** Distance of a point from the line near a way. */
    private static double distance(SectionLine line, double way, Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (double at = way - 0.2; at <= way + 0.2; at += STEP_MM) {
            least = Math.min(
                    least, Math.hypot(line.radiusAt(at) - point.radiusMm(), line.heightAt(at) - point.heightMm()));
        }
        return least;
    }

    /** Way to the highest point beyond the corner from which the line falls again; negative if there is none. */
    private static double top(SectionLine line, double corner) {
        double top = corner;
        int i = line.at(corner);
        for (; i < line.size() && line.way(i) <= corner + CREST_MM; i++) {
            if (line.height(i) > line.heightAt(top)) {
                top = line.way(i);
            }
        }
        for (i = line.at(top); i < line.size() && line.way(i) <= top + CREST_MM; i++) {
            if (line.height(i) <= line.heightAt(top) - FALL_MM) {
                return top;
            }
        }
        return -1;
    }

    /** Where, going along or back from the highest point, the line has fallen too far for the parabola. */
    private static double edge(SectionLine line, double top, double step) {
        double way = top;
        double lowest = line.heightAt(top) - PARABOLA_FALL_MM;
        while (Math.abs(way + step - top) <= PARABOLA_MM && line.heightAt(way + step) >= lowest) {
            way += step;
        }
        return way;
    }

    /** Top of the parabola height(radius) fitted around the highest point, and once more around the first one's top. */
    private static Point roundTop(SectionLine line, double top) {
        double from = edge(line, top, -STEP_MM);
        double to = edge(line, top, STEP_MM);
        Point first = parabolaTop(line, from, to);
        if (first == null) {
            return onLine(line, top);
        }
        double shift = first.radiusMm() - (line.radiusAt(from) + line.radiusAt(to)) / 2;
        Point second = parabolaTop(line, from + shift, to + shift);
        return second == null ? first : second;
    }

    private static @Nullable Point parabolaTop(SectionLine line, double from, double to) {
        double[] sums = new double[8];
        double r0 = line.radiusAt((from + to) / 2);
        double z0 = line.heightAt((from + to) / 2);
        for (double way = from; way <= to; way += STEP_MM) {
            double x = line.radiusAt(way) - r0;
            double y = line.heightAt(way) - z0;
            double power = 1;
            for (int p = 0; p < 5; p++) {
                sums[p] += power;
                if (p < 3) {
                    sums[5 + p] += power * y;
                }
                power *= x;
            }
        }
        double[] abc = Parabola.fit(sums);
        double x = -abc[1] / (2 * abc[2]);
        boolean usable = abc[2] < 0 && Math.abs(x) <= PARABOLA_MM;
        return usable ? new Point(r0 + x, z0 + abc[0] + abc[1] * x / 2) : null;
    }
}
