package com.cuffline.cuffscan;

import java.util.Optional;

/**
 * Follows the cuff's wall in one half plane and finds where it turns over.
 *
 * <p>Start: at some heights above the table, the first surface that the axis sees and that faces the axis. From there the cut
 * is followed down to the table or a border and up over the wall.
 *
 * <p>Margin: going up, the first place where the wall turns over, which is where the next {@link #WINDOW_MM} of the cut rise by
 * {@link #FLAT_DEG} or less and lean outward by {@link #TURN_DEG} or more against the last (or have turned by twice that and
 * lie below {@link #SLOPE_DEG}). Exactly there it is the corner of the cut: the point farthest from the chord around it. Where
 * the tissue has a crest within {@link MarginPoint#CREST_MM} of that corner, a highest point from which it falls again, the margin is
 * the crest. So a rounded crest gives its top, a ledge or a rising papilla its inner edge, and a neighbouring tooth, which
 * comes after the turn, is never reached. A wall that runs on into a tooth without a turn has no margin.
 */
final class WallTrace {
    static final double WINDOW_MM = 0.5;
    static final double FLAT_DEG = 25;
    static final double TURN_DEG = 20;
    static final double SLOPE_DEG = 45;
    /** What turns further, turns inward: the top of a part that stands in the cuff. */
    static final double STEEPEST_FALL_DEG = -120;

    /** Heights above the table at which the wall is looked for, mm; low ones first, since a low cuff has no others. */
    private static final double[] START_HEIGHTS_MM = {0.3, 0.6, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6};

    private static final double STEP_MM = 0.05;
    private static final double LONGEST_WAY_MM = 40;
    private static final double LEAST_MARGIN_HEIGHT_MM = 0.2;

    private final SectionCurves curves;
    private final boolean inverted;

    /** A trace on the cut of one half plane; inverted if the scan's triangles are seen from behind. */
    WallTrace(SectionCurves curves, boolean inverted) {
        this.curves = curves;
        this.inverted = inverted;
    }

    /** A wall, from the deep end to far over the margin, with its margin. */
    record Wall(SectionLine line, MarginPoint margin) {}

    /** The wall found from the lowest start above a height, if any. */
    Optional<Wall> wall(double aboveMm) {
        for (double height : START_HEIGHTS_MM) {
            int start = height > aboveMm ? firstFacing(height) : -1;
            if (start >= 0) {
                SectionLine line = line(start);
                double from = line.way(line.at(wayOf(line, height, start)));
                double turn = turnOver(line, from);
                if (turn >= 0) {
                    MarginPoint margin = MarginPoint.near(line, turn);
                    if (margin.round().heightMm() >= LEAST_MARGIN_HEIGHT_MM) {
                        return Optional.of(new Wall(line, margin));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the axis sees any surface that faces it. */
    boolean seesWall() {
        for (double height : START_HEIGHTS_MM) {
            if (firstFacing(height) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Radius of the first surface at a height that faces the axis; negative if there is none. */
    double firstRadius(double heightMm) {
        int segment = firstFacing(heightMm);
        return segment < 0 ? -1 : curves.radiusIn(segment, heightMm);
    }

    private int firstFacing(double height) {
        int first = -1;
        double least = SectionFan.REACH_MM;
        for (int segment = 0; segment < curves.segments(); segment++) {
            if (curves.rises(segment) == inverted && curves.crosses(segment, height)) {
                double radius = curves.radiusIn(segment, height);
                if (radius >= 0 && radius < least) {
                    least = radius;
                    first = segment;
                }
            }
        }
        return first;
    }

    /** The whole cut through a segment, deep end first. */
    private SectionLine line(int segment) {
        int low = curves.height(2 * segment) < curves.height(2 * segment + 1) ? 2 * segment : 2 * segment + 1;
        SectionLine down = new SectionLine();
        follow(low, down);
        SectionLine line = down.reversed();
        follow(low ^ 1, line);
        return line;
    }

    /** Adds an end and all that follows beyond it, up to a border, out of reach or below the table. */
    private void follow(int start, SectionLine line) {
        int end = start;
        while (line.length() < LONGEST_WAY_MM) {
            double radius = curves.radius(end);
            double height = curves.height(end);
            line.add(radius, height);
            int next = curves.partner(end);
            boolean gone = radius > SectionFan.REACH_MM || radius < 0 || height > SectionFan.HIGHEST_MM || height < 0;
            if (gone || next < 0 || (next ^ 1) == start) {
                return;
            }
            end = next ^ 1;
        }
    }

    private double wayOf(SectionLine line, double height, int segment) {
        double radius = curves.radiusIn(segment, height);
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            double distance = Math.hypot(line.radius(i) - radius, line.height(i) - height);
            if (distance < least) {
                least = distance;
                best = line.way(i);
            }
        }
        return best;
    }

    /** Way to the first place that turns over; negative if the line ends before it turns over. */
    private static double turnOver(SectionLine line, double from) {
        for (double way = Math.max(from, STEP_MM); way + WINDOW_MM <= line.length(); way += STEP_MM) {
            double before = line.direction(Math.max(0, way - WINDOW_MM), way);
            double after = line.direction(way, way + WINDOW_MM);
            if (before < -Math.PI / 2) {
                before += 2 * Math.PI;
            }
            double turn = StrictMath.toDegrees(before - after);
            double rise = StrictMath.toDegrees(after);
            boolean over = rise <= FLAT_DEG && turn >= TURN_DEG || rise <= SLOPE_DEG && turn >= 2 * TURN_DEG;
            if (over) {
                return rise >= STEEPEST_FALL_DEG ? way : -1;
            }
        }
        return -1;
    }
}
