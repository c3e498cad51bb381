package com.cuffline.milling.nesting;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a disc is used and how much is left, counted on a raster of {@link #CELL_MM}; good to about one part in a hundred.
 *
 * @param utilisation outlines over the area within the ring
 */
record FreeArea(double utilisation, double remainingMm2) {

    private static final double CELL_MM = 0.5;

    static FreeArea of(Disc disc, NestingRules rules, List<Placement> placements) {
        List<Outline> outlines = new ArrayList<>();
        disc.taken().forEach(spot -> outlines.add(spot.outline()));
        placements.forEach(placement -> outlines.add(placement.outline()));
        double radius = disc.freeRadiusMm();
        double used = outlines.stream().mapToDouble(Outline::areaMm2).sum() / (Math.PI * radius * radius);
        return new FreeArea(used, remaining(radius - rules.edgeWebMm(), rules.betweenPartsMm() / 2, outlines));
    }

    private static double remaining(double radius, double ring, List<Outline> outlines) {
        int half = (int) Math.ceil(radius / CELL_MM);
        boolean[][] gone = new boolean[2 * half + 1][2 * half + 1];
        outlines.forEach(outline -> mark(gone, half, outline, ring));
        long left = 0;
        for (int i = -half; i <= half; i++) {
            for (int j = -half; j <= half; j++) {
                boolean inside = (i * i + j * j) * CELL_MM * CELL_MM <= radius * radius;
                left += inside && !gone[i + half][j + half] ? 1 : 0;
            }
        }
        return left * CELL_MM * CELL_MM;
    }

    private static void mark(boolean[][] gone, int half, Outline outline, double ring) {
        int left = cell(outline.points().stream().mapToDouble(Point::xMm).min().orElseThrow() - ring, half);
        int right = cell(outline.points().stream().mapToDouble(Point::xMm).max().orElseThrow() + ring, half);
        int low = cell(outline.points().stream().mapToDouble(Point::yMm).min().orElseThrow() - ring, half);
        int high = cell(outline.points().stream().mapToDouble(Point::yMm).max().orElseThrow() + ring, half);
        for (int i = left; i <= right; i++) {
            for (int j = low; j <= high; j++) {
                Point p = new Point((i - half) * CELL_MM, (j - half) * CELL_MM);
                gone[i][j] |= outline.contains(p) || outline.edgeDistanceMm(p) <= ring;
            }
        }
    }

    private static int cell(double value, int half) {
        return Math.max(0, Math.min(2 * half, (int) Math.round(value / CELL_MM) + half));
    }
}
