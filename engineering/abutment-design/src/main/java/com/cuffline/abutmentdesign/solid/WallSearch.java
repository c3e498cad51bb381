package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least distance between the channel and the outside of the grid: over its points first, then inside those edges that could
 * come nearer. The top and its edge do not count, for there the channel opens; nor does the outside within a band around a side
 * opening.
 */
final class WallSearch {
    /** The least distance is exact to this. */
    private static final double CLOSE_MM = 1e-4;

    private final OuterGrid grid;
    private final Bore bore;
    /** First row that is not judged. */
    private final int endRow;

    private final double[] distance;
    private final List<double[]> openingPoints = new ArrayList<>();
    private Optional<Opening> opening = Optional.empty();
    private double best;
    private double bestX;
    private double bestY;
    private double bestZ;
    private boolean mindsOpening;
    private int edgeFrom;
    private int edgeTo;
    private final LeastWall below;
    private final double belowBest;
    private final double belowX;
    private final double belowY;
    private final double belowZ;

    WallSearch(OuterGrid grid, Bore bore) {
        this.grid = grid;
        this.bore = bore;
        int row = grid.marginRow;
        while (row + 1 < grid.rows && grid.levels[row + 1].piece().ordinal() <= Piece.WALL.ordinal()) {
            row++;
        }
        endRow = row + 1;
        distance = new double[endRow * grid.n];
        for (int v = 0; v < distance.length; v++) {
            distance[v] = bore.distance(grid.xyz[3 * v], grid.xyz[3 * v + 1], grid.xyz[3 * v + 2]);
        }
        findOpening();
        startFrom(false);
        below = search(0, grid.marginRow + 1, Double.MAX_VALUE);
        belowBest = best;
        belowX = bestX;
        belowY = bestY;
        belowZ = bestZ;
    }

    Optional<Opening> opening() {
        return opening;
    }

    /** Least distance at the margin line and below it; not above 0 where the channel cuts it. */
    LeastWall belowMargin() {
        return below;
    }

    LeastWall everywhere() {
        boolean counted = openingPoints.isEmpty() || belowBest >= 0 && !nearOpening(belowX, belowY, belowZ, 0);
        startFrom(counted);
        return search(counted ? grid.marginRow : 0, endRow, Double.MAX_VALUE);
    }

    LeastWall upToBand(double bandMm) {
        startFrom(true);
        return search(grid.marginRow, endRow, bandMm);
    }

    private void startFrom(boolean below) {
        best = Double.MAX_VALUE;
        if (below) {
            take(belowBest, belowX, belowY, belowZ);
        }
    }

    /** Area of the post's wall without what lies inside the channel; a cell that is cut counts by its corners. */
    double wallAreaMm2() {
        double area = 0;
        for (int row = grid.marginRow; row + 1 < endRow; row++) {
            if (grid.pieceAbove(row) != Piece.WALL) {
                continue;
            }
            for (int j = 0; j < grid.n; j++) {
                int a = row * grid.n + j;
                int b = row * grid.n + grid.next(j);
                int corners = 0;
                for (int v : new int[] {a, b, a + grid.n, b + grid.n}) {
                    corners += distance[v] < 0 ? 0 : 1;
                }
                area += corners / 4.0 * cellArea(a, b);
            }
        }
        return area;
    }

    /** Half the cross product of the diagonals of the cell above two neighbours of a row. */
    private double cellArea(int a, int b) {
        double[] v = grid.xyz;
        int c = 3 * (b + grid.n);
        int d = 3 * (a + grid.n);
        double ex = v[c] - v[3 * a];
        double ey = v[c + 1] - v[3 * a + 1];
        double ez = v[c + 2] - v[3 * a + 2];
        double fx = v[d] - v[3 * b];
        double fy = v[d + 1] - v[3 * b + 1];
        double fz = v[d + 2] - v[3 * b + 2];
        double nx = ey * fz - ez * fy;
        double ny = ez * fx - ex * fz;
        double nz = ex * fy - ey * fx;
        return Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
    }

    private void findOpening() {
        Rooting rooting = new Rooting(grid, bore);
        double lowest = Double.MAX_VALUE;
        for (int row = grid.marginRow; row < endRow; row++) {
            for (int j = 0; j < grid.n; j++) {
                boolean inside = distance[row * grid.n + j] < 0;
                if (row + 1 < endRow && inside != distance[(row + 1) * grid.n + j] < 0) {
                    lowest = openingAt(cross(rooting, row, j, grid.node(row + 1, j)), j, lowest);
                }
                if (inside != distance[grid.node(row, grid.next(j))] < 0) {
                    lowest = openingAt(cross(rooting, row, j, grid.node(row, grid.next(j))), j, lowest);
                }
            }
        }
    }

    private double openingAt(double[] p, int j, double lowest) {
        openingPoints.add(p);
        double above = along(p) - grid.columns.eta[j];
        if (above >= lowest) {
            return lowest;
        }
        opening = Optional.of(new Opening(Spot.of(p[0], p[1], p[2]), above));
        return above;
    }

    private double[] cross(Rooting rooting, int row, int j, int other) {
        int a = 3 * grid.node(row, j);
        int b = 3 * other;
        double here = bore.upper(grid.xyz[a], grid.xyz[a + 1], grid.xyz[a + 2]);
        double there = bore.upper(grid.xyz[b], grid.xyz[b + 1], grid.xyz[b + 2]);
        if (here < 0 == there < 0) {
            return new double[] {grid.xyz[a], grid.xyz[a + 1], grid.xyz[a + 2]};
        }
        if (other == grid.node(row + 1, j)) {
            rooting.alongColumn(row, j, here, there);
        } else {
            rooting.alongRow(row, j, here, there);
        }
        return rooting.point.clone();
    }

    private double along(double[] p) {
        Form form = grid.columns.form;
        return (p[0] - form.origin.x()) * form.axis.x()
                + (p[1] - form.origin.y()) * form.axis.y()
                + (p[2] - form.origin.z()) * form.axis.z();
    }

    /** Goes on from the best so far over rows from one on up to another. */
    private LeastWall search(int from, int rows, double bandMm) {
        boolean banded = bandMm < Double.MAX_VALUE;
        for (int row = from; row < rows; row++) {
            for (int j = 0; j < grid.n; j++) {
                double d = distance[row * grid.n + j];
                if (d < best && (banded ? inBand(row, j, bandMm) : counts(row, j, rows))) {
                    int v = 3 * (row * grid.n + j);
                    take(d, grid.xyz[v], grid.xyz[v + 1], grid.xyz[v + 2]);
                }
            }
        }
        if (banded) {
            alongBand(bandMm);
        }
        mindsOpening = rows == endRow && !banded && !openingPoints.isEmpty();
        for (int row = from; row < rows; row++) {
            for (int j = 0; j < grid.n; j++) {
                boolean here = banded ? inBand(row, j, bandMm) : distance[row * grid.n + j] >= 0;
                if (!here) {
                    continue;
                }
                edge(row * grid.n + j, row * grid.n + grid.next(j));
                if (row + 1 < rows && (!banded || inBand(row + 1, j, bandMm))) {
                    edge(row * grid.n + j, (row + 1) * grid.n + j);
                }
            }
        }
        return best == Double.MAX_VALUE
                ? new LeastWall(Double.POSITIVE_INFINITY, new Spot(0, 0))
                : new LeastWall(best, Spot.of(bestX, bestY, bestZ));
    }

    private boolean counts(int row, int j, int rows) {
        int v = row * grid.n + j;
        if (openingPoints.isEmpty() || rows < endRow) {
            return true;
        }
        return distance[v] >= 0 && !nearOpening(grid.xyz[3 * v], grid.xyz[3 * v + 1], grid.xyz[3 * v + 2], 0);
    }

    private boolean inBand(int row, int j, double bandMm) {
        return grid.levels[row].piece() != Piece.WALL || grid.levels[row].t() <= bandPart(j, bandMm);
    }

    private double bandPart(int j, double bandMm) {
        double part = (bandMm - grid.columns.footRise(j)) / grid.columns.wallLength(j);
        return Math.max(0, Math.min(1, part));
    }

    /** The upper end of the band, which lies between rows. */
    private void alongBand(double bandMm) {
        double[] p = new double[3];
        for (int j = 0; j < grid.n; j++) {
            grid.columns.point(Level.of(grid.columns.form, Piece.WALL, bandPart(j, bandMm)), j, p, 0);
            double d = bore.distance(p[0], p[1], p[2]);
            if (d < best) {
                take(d, p[0], p[1], p[2]);
            }
        }
    }

    private void take(double d, double x, double y, double z) {
        best = d;
        bestX = x;
        bestY = y;
        bestZ = z;
    }

    private boolean nearOpening(double x, double y, double z, double spare) {
        double band = SolidSurface.OPENING_BAND_MM - spare;
        for (double[] p : openingPoints) {
            double dx = x - p[0];
            double dy = y - p[1];
            double dz = z - p[2];
            if (dx * dx + dy * dy + dz * dz < band * band) {
                return true;
            }
        }
        return false;
    }

    private void edge(int a, int b) {
        edgeFrom = 3 * a;
        edgeTo = 3 * b;
        double[] v = grid.xyz;
        double dx = v[3 * b] - v[3 * a];
        double dy = v[3 * b + 1] - v[3 * a + 1];
        double dz = v[3 * b + 2] - v[3 * a + 2];
        double squared = dx * dx + dy * dy + dz * dz;
        double sum = distance[a] + distance[b] - 2 * (best - CLOSE_MM);
        if (sum <= 0 || sum * sum < squared) {
            part(0, 1, distance[a], distance[b], Math.sqrt(squared));
        }
    }

    /**
     * Halves a part of the edge as long as a point of it could be nearer than the best by {@link #CLOSE_MM} or more. The distance from
     * any set changes by no more than the way, and its slope by no more than the way over the distance.
     */
    private void part(double from, double to, double atFrom, double atTo, double length) {
        double lowest = (atFrom + atTo - length) / 2;
        if (lowest > 0) {
            lowest = Math.max(lowest, Math.min(atFrom, atTo) - length * length / (8 * lowest));
        }
        if (lowest >= best - CLOSE_MM || length < CLOSE_MM) {
            return;
        }
        double middle = (from + to) / 2;
        double[] v = grid.xyz;
        double x = v[edgeFrom] + middle * (v[edgeTo] - v[edgeFrom]);
        double y = v[edgeFrom + 1] + middle * (v[edgeTo + 1] - v[edgeFrom + 1]);
        double z = v[edgeFrom + 2] + middle * (v[edgeTo + 2] - v[edgeFrom + 2]);
        if (mindsOpening && nearOpening(x, y, z, length / 2)) {
            return;
        }
        double d = bore.distance(x, y, z);
        if (d < best && !(mindsOpening && (d < 0 || nearOpening(x, y, z, 0)))) {
            take(d, x, y, z);
        }
        part(from, middle, atFrom, d, length / 2);
        part(middle, to, d, atTo, length / 2);
    }
}
