package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A few circles that together cover an outline's whole edge, each reaching beyond the outline by the overshoot at most. Whatever keeps
 * a distance from all circles keeps at least that distance from the outline, so a search over circles errs to the safe side only.
 * Greedy: the circle that covers most of what is uncovered comes first. A piece of the edge is covered when both its ends lie in one
 * circle.
 *
 * @param overshootMm largest, mm
 */
record CircleCover(List<Circle> circles, double overshootMm) {

    private static final double FIRST_OVERSHOOT_MM = 0.03;
    private static final double GROWTH = 1.3;
    private static final int MOST_CIRCLES = 10;
    private static final double PIECE_MM = 0.5;
    private static final int GRID = 30;

    record Circle(double xMm, double yMm, double radiusMm) {}

    static CircleCover of(Outline outline) {
        List<Circle> inner = innerCircles(outline);
        List<Point> ends = ends(outline);
        for (double overshoot = FIRST_OVERSHOOT_MM; ; overshoot *= GROWTH) {
            List<Circle> chosen = choose(inner, ends, overshoot);
            if (!chosen.isEmpty()) {
                return new CircleCover(shrunk(chosen, ends), overshoot);
            }
        }
    }

    /** The largest circle within the outline about each point of a grid. */
    private static List<Circle> innerCircles(Outline outline) {
        double step = outline.reachMm() / GRID;
        List<Circle> circles = new ArrayList<>();
        for (int i = -GRID; i <= GRID; i++) {
            for (int j = -GRID; j <= GRID; j++) {
                Point p = new Point(i * step, j * step);
                if (outline.contains(p)) {
                    circles.add(new Circle(p.xMm(), p.yMm(), outline.edgeDistanceMm(p)));
                }
            }
        }
        return circles;
    }

    private static List<Point> ends(Outline outline) {
        List<Point> ends = new ArrayList<>();
        Point a = outline.points().get(outline.points().size() - 1);
        for (Point b : outline.points()) {
            int pieces = (int) Math.ceil(a.distanceMm(b) / PIECE_MM);
            for (int k = 1; k <= pieces; k++) {
                double t = (double) k / pieces;
                ends.add(new Point(a.xMm() + t * (b.xMm() - a.xMm()), a.yMm() + t * (b.yMm() - a.yMm())));
            }
            a = b;
        }
        return ends;
    }

    /** Empty when the edge cannot be covered with that overshoot. */
    private static List<Circle> choose(List<Circle> inner, List<Point> ends, double overshoot) {
        List<BitSet> covers =
                inner.stream().map(circle -> covered(circle, ends, overshoot)).toList();
        BitSet open = new BitSet();
        open.set(0, ends.size());
        List<Circle> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            int best = -1;
            int most = 0;
            for (int i = 0; i < covers.size(); i++) {
                BitSet gain = (BitSet) covers.get(i).clone();
                gain.and(open);
                if (gain.cardinality() > most) {
                    most = gain.cardinality();
                    best = i;
                }
            }
            if (best < 0 || chosen.size() == MOST_CIRCLES) {
                return List.of();
            }
            open.andNot(covers.get(best));
            Circle circle = inner.get(best);
            chosen.add(new Circle(circle.xMm(), circle.yMm(), circle.radiusMm() + overshoot));
        }
        return chosen;
    }

    /** Each piece of the edge goes to the circle that needs to reach out least for it; then no circle is larger than its pieces ask. */
    private static List<Circle> shrunk(List<Circle> chosen, List<Point> ends) {
        double[] radii = new double[chosen.size()];
        for (int k = 0; k < ends.size(); k++) {
            Point a = ends.get((k + ends.size() - 1) % ends.size());
            Point b = ends.get(k);
            int best = 0;
            for (int i = 1; i < chosen.size(); i++) {
                best = excess(chosen.get(i), a, b) < excess(chosen.get(best), a, b) ? i : best;
            }
            Circle circle = chosen.get(best);
            radii[best] = Math.max(radii[best], excess(circle, a, b) + circle.radiusMm());
        }
        List<Circle> shrunk = new ArrayList<>();
        for (int i = 0; i < radii.length; i++) {
            if (radii[i] > 0) {
                shrunk.add(new Circle(chosen.get(i).xMm(), chosen.get(i).yMm(), radii[i]));
            }
        }
        return shrunk;
    }

    private static double excess(Circle circle, Point a, Point b) {
        Point centre = new Point(circle.xMm(), circle.yMm());
        return Math.max(centre.distanceMm(a), centre.distanceMm(b)) - circle.radiusMm();
    }

    private static BitSet covered(Circle circle, List<Point> ends, double overshoot) {
        double reach = circle.radiusMm() + overshoot;
        BitSet in = new BitSet();
        for (int k = 0; k < ends.size(); k++) {
            double dx = ends.get(k).xMm() - circle.xMm();
            double dy = ends.get(k).yMm() - circle.yMm();
            in.set(k, dx * dx + dy * dy <= reach * reach);
        }
        BitSet pieces = new BitSet();
        for (int k = 0; k < ends.size(); k++) {
            pieces.set(k, in.get(k) && in.get((k + ends.size() - 1) % ends.size()));
        }
        return pieces;
    }
}
