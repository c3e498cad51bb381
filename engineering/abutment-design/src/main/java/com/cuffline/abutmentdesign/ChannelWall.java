package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import java.util.OptionalDouble;

/**
 * The wall between the bore and the outside, exact along every line of the shape: the outer surface's distance from the implant
 * axis less the bore's radius, from the bottom to the upper end of the post's wall; the rounded top edge does not count.
 *
 * <p>Where the bore opens through the post's side the wall runs out to nothing at the opening by its nature. Then the wall is judged
 * from the bottom to {@link #MARGIN_BAND_MM} above the margin line, and the opening is a rule of its own.
 *
 * @param judgedMm thinnest wall in the range that counts, negative where the bore cuts it
 * @param nearFrom lowest part of the post's wall lines, 0 at the foot and 1 at the top, where the wall is under {@link #NEAR_MM};
 *     2 if there is none
 * @param openingMm lowest point of the opening above the margin line along the post axis; empty without an opening
 */
record ChannelWall(double judgedMm, Place place, double nearFrom, OptionalDouble openingMm, Place openingPlace) {
    static final double MARGIN_BAND_MM = 0.5;
    private static final double NEAR_MM = 0.2;

    static ChannelWall of(Shape shape, double boreRadiusMm) {
        Search all = new Search();
        Search band = new Search();
        double opening = Double.MAX_VALUE;
        double nearFrom = 2;
        Vector3 openingAt = Vector3.ZERO;
        for (int j = 0; j < shape.azimuths(); j++) {
            for (int row = 0; row <= shape.wallBaseRow(); row++) {
                all.see(shape.point(row, j));
                band.see(shape.point(row, j));
            }
            Vector3 foot = shape.point(shape.wallBaseRow(), j);
            Vector3 end = shape.point(shape.wallTopRow(), j);
            all.see(nearestToAxis(foot, end));
            double marginHeight = shape.frame().height(shape.margin(j));
            Vector3 bandEnd = upTo(shape.frame(), foot, end, marginHeight + MARGIN_BAND_MM);
            band.see(nearestToAxis(foot, bandEnd));
            nearFrom = Math.min(nearFrom, firstPartInside(foot, end, boreRadiusMm + NEAR_MM));
            double part = firstPartInside(foot, end, boreRadiusMm);
            Vector3 cut = foot.plus(end.minus(foot).times(part));
            if (part <= 1 && shape.frame().height(cut) - marginHeight < opening) {
                opening = shape.frame().height(cut) - marginHeight;
                openingAt = cut;
            }
        }
        boolean opens = opening < Double.MAX_VALUE;
        Search judged = opens ? band : all;
        return new ChannelWall(
                judged.radius - boreRadiusMm,
                place(judged.at),
                nearFrom,
                opens ? OptionalDouble.of(opening) : OptionalDouble.empty(),
                place(openingAt));
    }

    /** Whether the bore leaves the margin band closed. */
    boolean bandIsClosed() {
        return judgedMm > 0 && (openingMm.isEmpty() || openingMm.getAsDouble() >= MARGIN_BAND_MM);
    }

    private static final class Search {
        private double radius = Double.MAX_VALUE;
        private Vector3 at = Vector3.ZERO;

        void see(Vector3 point) {
            double r = point.radius();
            if (r < radius) {
                radius = r;
                at = point;
            }
        }
    }

    private static Place place(Vector3 at) {
        double azimuth = StrictMath.toDegrees(StrictMath.atan2(at.y(), at.x()));
        return new Place(azimuth < 0 ? azimuth + 360 : azimuth, at.z());
    }

    private static Vector3 nearestToAxis(Vector3 from, Vector3 to) {
        Vector3 d = to.minus(from);
        double squared = d.x() * d.x() + d.y() * d.y();
        double t = squared == 0 ? 0 : -(from.x() * d.x() + from.y() * d.y()) / squared;
        return from.plus(d.times(Math.max(0, Math.min(1, t))));
    }

    private static Vector3 upTo(PostFrame frame, Vector3 from, Vector3 to, double height) {
        double low = frame.height(from);
        double high = frame.height(to);
        double part = high > low ? (height - low) / (high - low) : 0;
        return from.plus(to.minus(from).times(Math.max(0, Math.min(1, part))));
    }

    /** Part of the segment at which it first lies within the radius of the implant axis; 2 if nowhere. */
    private static double firstPartInside(Vector3 from, Vector3 to, double radius) {
        Vector3 d = to.minus(from);
        double a = d.x() * d.x() + d.y() * d.y();
        double b = from.x() * d.x() + from.y() * d.y();
        double c = from.x() * from.x() + from.y() * from.y() - radius * radius;
        if (c <= 0) {
            return 0;
        }
        double inRoot = b * b - a * c;
        if (a == 0 || inRoot < 0) {
            return 2;
        }
        double t = (-b - Math.sqrt(inRoot)) / a;
        return t >= 0 && t <= 1 ? t : 2;
    }
}
