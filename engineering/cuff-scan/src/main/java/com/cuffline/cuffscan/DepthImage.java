package com.cuffline.cuffscan;

import java.util.Arrays;

/**
 * A picture of surfaces seen along one axis of the site's frame: for each place of a grid the least depth above 0. Memory
 * follows the grid and not the size of the scan.
 */
final class DepthImage {
    /** Side of a pixel. */
    static final double STEP_MM = 0.1;
    /** Pixels looked at, at most: 1,500 triangles over the whole picture, or any number of small ones. */
    private static final long MOST_LOOKS = 20_000_000;

    private final int across;
    private final int up;
    private final int deep;
    private final double leastU;
    private final double leastV;
    private final int columns;
    private final int rows;
    private final float[] depths;
    private long looks;

    /**
     * An empty picture.
     *
     * @param across axis of the columns: 0 buccal, 1 mesial, 2 coronal; up and deep likewise
     * @param window least and greatest place across, least and greatest place up, mm
     */
    DepthImage(int across, int up, int deep, double... window) {
        this.across = across;
        this.up = up;
        this.deep = deep;
        leastU = window[0];
        leastV = window[2];
        columns = (int) Math.round((window[1] - window[0]) / STEP_MM) + 1;
        rows = (int) Math.round((window[3] - window[2]) / STEP_MM) + 1;
        depths = new float[columns * rows];
        Arrays.fill(depths, Float.POSITIVE_INFINITY);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double across(int column) {
        return leastU + STEP_MM * column;
    }

    double up(int row) {
        return leastV + STEP_MM * row;
    }

    /** More was to be drawn than is; the picture is of no use. */
    boolean tooDense() {
        return looks > MOST_LOOKS;
    }

    /** First row at or above a place. */
    int rowFrom(double place) {
        return Math.max(0, (int) Math.ceil((place - leastV) / STEP_MM - 1e-9));
    }

    /** Infinite where nothing was drawn, and outside. */
    double depth(int column, int row) {
        boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
        return inside ? depths[row * columns + column] : Double.POSITIVE_INFINITY;
    }

    /** Twice the area of a triangle as seen here: positive where its corners run counter-clockwise. */
    double area(double[] p) {
        return (p[3 + across] - p[across]) * (p[6 + up] - p[up]) - (p[6 + across] - p[across]) * (p[3 + up] - p[up]);
    }

    /**
     * Draws a triangle where it is nearer than what stands there.
     *
     * @param p nine coordinates in the site's frame
     * @param sense 1 to look along the axis, -1 to look against it
     */
    void draw(double[] p, int sense) {
        double area = area(p);
        if (tooDense() || Math.abs(area) < 1e-12) {
            return;
        }
        int left = Math.max(0, (int) Math.ceil((least(p, across) - leastU) / STEP_MM - 1e-9));
        int right = Math.min(columns - 1, (int) Math.floor((most(p, across) - leastU) / STEP_MM + 1e-9));
        int low = Math.max(0, (int) Math.ceil((least(p, up) - leastV) / STEP_MM - 1e-9));
        int high = Math.min(rows - 1, (int) Math.floor((most(p, up) - leastV) / STEP_MM + 1e-9));
        if (left > right || low > high) {
            return;
        }
        looks += (long) (right - left + 1) * (high - low + 1);
        for (int row = low; row <= high; row++) {
            for (int column = left; column <= right; column++) {
                double depth = sense * depthIn(p, area, across(column), up(row));
                // Not-a-number beside the triangle: no comparison holds.
                if (depth > 0 && depth < depths[row * columns + column]) {
                    depths[row * columns + column] = (float) depth;
                }
            }
        }
    }

    private double depthIn(double[] p, double area, double u, double v) {
        double first = side(p, 3, 6, u, v) / area;
        double second = side(p, 6, 0, u, v) / area;
        double third = side(p, 0, 3, u, v) / area;
        return first >= -1e-9 && second >= -1e-9 && third >= -1e-9
                ? first * p[deep] + second * p[3 + deep] + third * p[6 + deep]
                : Double.NaN;
    }

    private double side(double[] p, int from, int to, double u, double v) {
        return (p[to + across] - p[from + across]) * (v - p[from + up])
                - (p[to + up] - p[from + up]) * (u - p[from + across]);
    }

    private static double least(double[] p, int axis) {
        return Math.min(p[axis], Math.min(p[3 + axis], p[6 + axis]));
    }

    private static double most(double[] p, int axis) {
        return Math.max(p[axis], Math.max(p[3 + axis], p[6 + axis]));
    }
}
