package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges placed outlines by exact distances, knowing nothing of how they were found. Every pair is measured unless the circles about
 * the outlines are already farther apart than the least distance met so far and than the distance to be kept.
 *
 * @param violations sentences; empty when every hazard keeps its distance
 */
public record NestCheck(double leastBetweenPartsMm, double leastToRingMm, List<String> violations) {

    /** What rounding of doubles may take from a distance, mm. */
    public static final double ROUNDING_MM = 1e-9;

    public NestCheck {
        violations = List.copyOf(violations);
    }

    public static NestCheck of(Disc disc, NestingRules rules, List<Placement> placements) {
        List<String> violations = new ArrayList<>();
        double between = Double.POSITIVE_INFINITY;
        double ring = Double.POSITIVE_INFINITY;
        List<Hazard> hazards = new ArrayList<>(disc.hazards(rules));
        for (Placement placement : placements) {
            for (Hazard hazard : hazards) {
                if (hazard instanceof Hazard.Taken taken
                        && gap(taken.outline(), placement.outline()) > Math.max(between, hazard.keepMm())) {
                    continue;
                }
                double distance = hazard.distanceMm(placement.outline());
                if (distance < hazard.keepMm() - ROUNDING_MM) {
                    violations.add(placement.letter() + " keeps " + distance + " mm from " + hazard.name() + ", not "
                            + hazard.keepMm() + " mm");
                }
                if (hazard instanceof Hazard.HolderRing) {
                    ring = Math.min(ring, distance);
                } else {
                    between = Math.min(between, distance);
                }
            }
            hazards.add(new Hazard.Taken(placement.letter(), placement.outline(), rules.betweenPartsMm()));
        }
        return new NestCheck(between, ring, violations);
    }

    /** Distance of circles about two outlines, never more than the distance of the outlines. */
    private static double gap(Outline a, Outline b) {
        Point p = a.middle();
        Point q = b.middle();
        return p.distanceMm(q) - reach(a, p) - reach(b, q);
    }

    private static double reach(Outline outline, Point from) {
        return outline.points().stream().mapToDouble(from::distanceMm).max().orElseThrow();
    }
}
