package com.cuffline.milling.nesting;

import com.cuffline.milling.nesting.Placement.Connector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spreads connectors about each part. A connector runs outwards from the part until it is anchored in standing material: beyond its
 * own tool ring, and clear of every other one. Of the spreads that anchor the most connectors, the one that stands in the most material
 * is taken. They sit above and below the equator in turn, which holds best while the rest is milled (domain 6.3).
 */
final class Connectors {

    /** How deep a connector stands in the web, at most; less where the web is thinner than twice this. */
    private static final double ANCHOR_MM = 1;

    private static final int STEP_DEG = 5;
    private static final int SWAY_DEG = 20;
    private static final double WALK_MM = 0.1;
    private static final double LONGEST_MM = 12;
    private static final double ENOUGH_MATERIAL_MM = 5;

    /** A connector that holds, with the distance of its end to the nearest other outline. */
    private record Held(Connector connector, double materialMm) {}

    private final Disc disc;
    private final NestingRules rules;
    private final Placement placement;
    private final List<Hazard> others;

    private Connectors(Disc disc, NestingRules rules, Placement placement, List<Hazard> others) {
        this.disc = disc;
        this.rules = rules;
        this.placement = placement;
        this.others = others;
    }

    static List<Placement> on(List<Placement> placements, Disc disc, NestingRules rules) {
        List<Placement> held = new ArrayList<>();
        for (Placement placement : placements) {
            List<Hazard> others = Stream.concat(
                            disc.hazards(rules).stream(),
                            placements.stream()
                                    .filter(other -> other != placement)
                                    .map(other -> new Hazard.Taken(other.letter(), other.outline(), 0)))
                    .filter(hazard -> near(hazard, placement))
                    .toList();
            held.add(new Connectors(disc, rules, placement, others).held());
        }
        return held;
    }

    /** Whether a connector's end may come close to it; the longest reaches less than this far from the outline. */
    private static boolean near(Hazard hazard, Placement placement) {
        double far = placement.standing().outline().reachMm() * 1.5 + LONGEST_MM + ENOUGH_MATERIAL_MM;
        return !(hazard instanceof Hazard.Taken taken)
                || taken.outline().points().stream().anyMatch(p -> p.distanceMm(placement.at()) < far)
                || taken.outline().contains(placement.at());
    }

    private Placement held() {
        if (rules.connectors() == 0) {
            return placement;
        }
        List<Optional<Held>> all = new ArrayList<>();
        for (int azimuth = 0; azimuth < 360; azimuth += STEP_DEG) {
            all.add(connector(azimuth));
        }
        List<Held> best = Stream.iterate(0, k -> k + 1)
                .limit(all.size() / rules.connectors())
                .map(start -> spread(all, start))
                .max(Comparator.<List<Held>>comparingInt(List::size)
                        .thenComparingDouble(spread ->
                                spread.stream().mapToDouble(Held::materialMm).sum()))
                .orElseThrow();
        List<Connector> connectors = new ArrayList<>();
        for (Held held : best) {
            Connector c = held.connector;
            connectors.add(new Connector(c.azimuthDeg(), c.from(), c.to(), c.diameterMm(), connectors.size() % 2 == 0));
        }
        return new Placement(
                placement.part(),
                placement.letter(),
                placement.at(),
                placement.rotationDeg(),
                placement.pose(),
                placement.outline(),
                connectors);
    }

    private List<Held> spread(List<Optional<Held>> all, int start) {
        List<Held> spread = new ArrayList<>();
        for (int k = 0; k < rules.connectors(); k++) {
            int middle = start + k * all.size() / rules.connectors();
            Stream.iterate(-SWAY_DEG / STEP_DEG, sway -> sway + 1)
                    .limit(2 * SWAY_DEG / STEP_DEG + 1)
                    .flatMap(sway -> all.get(Math.floorMod(middle + sway, all.size())).stream())
                    .max(Comparator.comparingDouble(Held::materialMm))
                    .ifPresent(spread::add);
        }
        return spread;
    }

    private Optional<Held> connector(double azimuthDeg) {
        double ux = Math.cos(Math.toRadians(azimuthDeg));
        double uy = Math.sin(Math.toRadians(azimuthDeg));
        double edge = lastInside(ux, uy);
        double anchor = rules.toolClearanceMm() + Math.min(ANCHOR_MM, rules.webMm() / 2);
        for (double length = anchor; length <= LONGEST_MM; length += WALK_MM) {
            Point end = along(ux, uy, edge + length);
            if (placement.outline().edgeDistanceMm(end) >= anchor - 1e-9) {
                double material = material(end);
                Connector connector =
                        new Connector(azimuthDeg, along(ux, uy, edge), end, rules.connectorDiameterMm(), true);
                return material >= rules.toolClearanceMm() - 1e-9
                        ? Optional.of(new Held(connector, Math.min(ENOUGH_MATERIAL_MM, material)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Distance to the nearest other outline; the ring counts as material, but a connector must not reach into the holder. */
    private double material(Point end) {
        double nearest = Math.hypot(end.xMm(), end.yMm()) > disc.freeRadiusMm() ? 0 : Double.POSITIVE_INFINITY;
        for (Hazard hazard : others) {
            if (hazard instanceof Hazard.Taken taken) {
                nearest = Math.min(
                        nearest,
                        taken.outline().contains(end) ? 0 : taken.outline().edgeDistanceMm(end));
            }
        }
        return nearest;
    }

    /** Distance from the insertion axis at which the ray leaves the outline for good. */
    private double lastInside(double ux, double uy) {
        double last = 0;
        List<Point> points = placement.outline().points();
        Point a = points.get(points.size() - 1);
        for (Point b : points) {
            double ax = a.xMm() - placement.at().xMm();
            double ay = a.yMm() - placement.at().yMm();
            double dx = b.xMm() - a.xMm();
            double dy = b.yMm() - a.yMm();
            double across = ux * dy - uy * dx;
            double t = across == 0 ? -1 : (uy * ax - ux * ay) / across;
            if (t >= 0 && t <= 1) {
                last = Math.max(last, (ax + t * dx) * ux + (ay + t * dy) * uy);
            }
            a = b;
        }
        return last;
    }

    private Point along(double ux, double uy, double length) {
        return new Point(placement.at().xMm() + ux * length, placement.at().yMm() + uy * length);
    }
}
