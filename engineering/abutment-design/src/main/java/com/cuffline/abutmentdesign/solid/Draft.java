package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import com.cuffline.geometry.Vector3;

/**
 * How far the outside leans towards an axis along which a restoration is drawn, on points of the exact surface: facets between
 * neighbouring columns and rows. What lies inside the channel's upper bore is not there and does not count.
 */
final class Draft {
    private static final double[] STRAIGHT = {0, 1};
    private static final double[] GROOVED = {0, 0.25, 0.3125, 0.375, 0.4375, 0.5, 1};
    private static final double[] ROUND = {0, 0.25, 0.5, 0.75, 1};

    private static final double SURELY = 1 + 1e-12;

    private final Columns columns;
    private final Bore bore;
    private final Vector3 axis;
    private double least = 1;
    /** Squared sine from which a facet that faces the axis cannot be the least, rounding included. */
    private double squaredBar = SURELY;

    /** @param axis unit vector */
    Draft(Columns columns, Bore bore, Vector3 axis) {
        this.columns = columns;
        this.bore = bore;
        this.axis = axis;
    }

    Draft ofWall() {
        rows(Piece.WALL, columns.form.grooves.length > 0 ? GROOVED : STRAIGHT);
        return this;
    }

    Draft ofFinish() {
        if (columns.form.ledge > 0) {
            rows(Piece.LEDGE, STRAIGHT);
        }
        if (columns.form.round > 0) {
            rows(Piece.ROUND, ROUND);
        }
        return this;
    }

    /** Least lean of any facet, degrees; negative overhangs. */
    double leastDeg() {
        return StrictMath.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, least))));
    }

    private void rows(Piece piece, double[] parts) {
        int n = columns.count;
        double[] lower = row(piece, parts[0]);
        for (int i = 1; i < parts.length; i++) {
            double[] upper = row(piece, parts[i]);
            for (int k = 0; k < n; k++) {
                int a = 3 * k;
                int b = k + 1 == n ? 0 : a + 3;
                facet(lower, a, lower, b, upper, b);
                facet(lower, a, upper, b, upper, a);
            }
            lower = upper;
        }
    }

    private double[] row(Piece piece, double part) {
        double[] row = new double[3 * columns.count];
        Level level = Level.of(columns.form, piece, part);
        for (int k = 0; k < columns.count; k++) {
            columns.point(level, k, row, 3 * k);
        }
        return row;
    }

    private void facet(double[] p, int a, double[] q, int b, double[] r, int c) {
        double ux = q[b] - p[a];
        double uy = q[b + 1] - p[a + 1];
        double uz = q[b + 2] - p[a + 2];
        double vx = r[c] - p[a];
        double vy = r[c + 1] - p[a + 1];
        double vz = r[c + 2] - p[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double squared = nx * nx + ny * ny + nz * nz;
        double facing = nx * axis.x() + ny * axis.y() + nz * axis.z();
        // A facet that leans more for certain needs no root.
        if (squared == 0 || (facing > 0 && facing * facing > squaredBar * squared)) {
            return;
        }
        double sine = facing / Math.sqrt(squared);
        if (sine < least && !(inside(p, a) && inside(q, b) && inside(r, c))) {
            least = sine;
            squaredBar = least > 0 ? least * least * SURELY : 0;
        }
    }

    private boolean inside(double[] p, int a) {
        return bore.upper(p[a], p[a + 1], p[a + 2]) < 0;
    }
}
