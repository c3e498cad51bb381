package com.cuffline.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the height and width dimensions of a section into lanes beside it, short ones inside, so that neither lines nor
 * labels of one side overlap. All lengths are paper millimetres, measured from the upper left corner of the part.
 */
final class DimensionLanes {
    static final double FIRST_MM = 4;
    static final double PITCH_MM = 5;
    static final double ARROW_MM = 2;
    private static final double CLEAR_MM = 1.2;

    /** A side of the part. */
    enum Side {
        LEFT,
        RIGHT,
        BELOW,
        ABOVE;

        boolean upright() {
            return this == LEFT || this == RIGHT;
        }
    }

    /**
     * A dimension in its lane.
     *
     * @param dimension what is dimensioned
     * @param lane 0 is next to the part
     * @param from smaller end of the dimension line along the lane
     * @param to larger end
     * @param labelAt centre of the label along the lane
     * @param labelMm length of the label
     */
    record Placed(Dimension dimension, int lane, double from, double to, double labelAt, double labelMm) {
        double begin() {
            return Math.min(from, labelAt - labelMm / 2);
        }

        double end() {
            return Math.max(to, labelAt + labelMm / 2);
        }

        /** Too short for two arrows between the ends: they point inwards from outside. */
        boolean arrowsOutside() {
            return to - from < 2 * ARROW_MM;
        }

        private Placed inLane(int number) {
            return new Placed(dimension, number, from, to, labelAt, labelMm);
        }

        private boolean meets(Placed other) {
            return begin() < other.end() + CLEAR_MM && other.begin() < end() + CLEAR_MM;
        }
    }

    private final Map<Side, List<Placed>> sides = new EnumMap<>(Side.class);

    DimensionLanes(List<Dimension> dimensions, Bounds part, double scale, Page page) {
        for (Side side : Side.values()) {
            List<Placed> loose = dimensions.stream()
                    .filter(dimension -> dimension.measures() != Dimension.Measures.DISTANCE)
                    .filter(dimension -> sideOf(dimension, part) == side)
                    .map(dimension -> place(dimension, side, part, scale, page))
                    .sorted(Comparator.comparingDouble((Placed p) -> p.to() - p.from())
                            .thenComparingDouble(Placed::from))
                    .toList();
            sides.put(side, packed(loose));
        }
    }

    private static Side sideOf(Dimension dimension, Bounds part) {
        if (dimension.measures() == Dimension.Measures.HEIGHT) {
            double x = (dimension.from().xMm() + dimension.to().xMm()) / 2;
            return x < (part.minX() + part.maxX()) / 2 ? Side.LEFT : Side.RIGHT;
        }
        double y = (dimension.from().yMm() + dimension.to().yMm()) / 2;
        return y < (part.minY() + part.maxY()) / 2 ? Side.BELOW : Side.ABOVE;
    }

    private static Placed place(Dimension dimension, Side side, Bounds part, double scale, Page page) {
        double a = along(dimension.from(), side, part) * scale;
        double b = along(dimension.to(), side, part) * scale;
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        double label = page.width(dimension.label(), Type.SMALL);
        double beyond = (to - from < 2 * ARROW_MM ? ARROW_MM + 1.5 : 0) + CLEAR_MM + label / 2;
        boolean inside = to - from >= label + 2 * ARROW_MM + 1;
        double labelAt = inside ? (from + to) / 2 : side.upright() ? from - beyond : to + beyond;
        return new Placed(dimension, 0, from, to, labelAt, label);
    }

    private static double along(Point point, Side side, Bounds part) {
        return side.upright() ? part.maxY() - point.yMm() : point.xMm() - part.minX();
    }

    private static List<Placed> packed(List<Placed> loose) {
        List<Placed> packed = new ArrayList<>();
        for (Placed next : loose) {
            int lane = 0;
            while (taken(packed, next, lane)) {
                lane++;
            }
            packed.add(next.inLane(lane));
        }
        return packed;
    }

    private static boolean taken(List<Placed> packed, Placed next, int lane) {
        return packed.stream().anyMatch(placed -> placed.lane() == lane && placed.meets(next));
    }

    List<Placed> on(Side side) {
        return sides.getOrDefault(side, List.of());
    }

    /** Room the lanes of a side need outwards, 0 without any. */
    double reach(Side side) {
        int lanes = on(side).stream().mapToInt(Placed::lane).max().orElse(-1) + 1;
        return lanes == 0 ? 0 : FIRST_MM + lanes * PITCH_MM;
    }

    /** How far upright lanes stand out above the part. */
    double overTop() {
        return -Math.min(0, Math.min(begin(Side.LEFT), begin(Side.RIGHT)));
    }

    /** How far flat lanes stand out to the right of a part of this paper width. */
    double overRight(double width) {
        return Math.max(0, Math.max(end(Side.ABOVE), end(Side.BELOW)) - width);
    }

    private double begin(Side side) {
        return on(side).stream().mapToDouble(Placed::begin).min().orElse(0);
    }

    private double end(Side side) {
        return on(side).stream().mapToDouble(Placed::end).max().orElse(0);
    }
}
