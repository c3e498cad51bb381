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
    /** A wall that leans by more than this lies over a finish that leans by more still. */
    private static final double STEEP_DEG = 3;
    /** A degree more, for neighbouring facets differ. */
    private static final double STEEP_SQUARED = squaredSine(STEEP_DEG + 1);

    private final Columns columns;
    private final Bore bore;
    private final Vector3 axis;
    private double least = 1;
    /** Columns from which the wall to the next one is steep somewhere. */
    private final boolean[] steep;

    /** Squared sine from which a facet that faces the axis cannot be the least, rounding included. */
    private double squaredBar = SURELY;

    /** @param axis unit vector */
    Draft(Columns columns, Bore bore, Vector3 axis) {
        this.columns = columns;
        this.bore = bore;
        this.axis = axis;
        steep = new boolean[columns.count];
    }

    Draft ofWall() {
        double[] parts = columns.form.grooves.length > 0 ? GROOVED : STRAIGHT;
        double[] lower = row(Piece.WALL, parts[0], false);
        for (int i = 1; i < parts.length; i++) {
            double[] upper = row(Piece.WALL, parts[i], false);
            for (int k = 0; k < columns.count; k++) {
                steep[k] |= quad(lower, upper, k);
            }
            lower = upper;
        }
        return this;
    }

    Draft ofFinish() {
        return ofFinish(false);
    }

    /** Where the wall is steep; after {@link #ofWall}. */
    Draft ofFinishUnderSteepWall() {
        return leastDeg() < STEEP_DEG ? ofFinish(true) : this;
    }

    private Draft ofFinish(boolean underSteep) {
        if (columns.form.ledge > 0) {
            finish(Piece.LEDGE, STRAIGHT, underSteep);
        }
        if (columns.form.round > 0) {
            finish(Piece.ROUND, ROUND, underSteep);
        }
        return this;
    }

    /** Least lean of any facet, degrees; negative overhangs. */
    double leastDeg() {
        return StrictMath.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, least))));
    }

    private void finish(Piece piece, double[] parts, boolean underSteep) {
        double[] lower = row(piece, parts[0], underSteep);
        for (int i = 1; i < parts.length; i++) {
            double[] upper = row(piece, parts[i], underSteep);
            for (int k = 0; k < columns.count; k++) {
                if (!underSteep || steep[k]) {
                    quad(lower, upper, k);
                }
            }
            lower = upper;
        }
    }

    private double[] row(Piece piece, double part, boolean underSteep) {
        int n = columns.count;
        double[] row = new double[3 * n];
        Level level = Level.of(columns.form, piece, part);
        for (int k = 0; k < n; k++) {
            if (!underSteep || steep[k] || steep[k == 0 ? n - 1 : k - 1]) {
                columns.point(level, k, row, 3 * k);
            }
        }
        return row;
    }

    /** Two facets from a column to the next one; whether one of them is steep. */
    private boolean quad(double[] lower, double[] upper, int k) {
        int a = 3 * k;
        int b = k + 1 == columns.count ? 0 : a + 3;
        return facet(lower, a, lower, b, upper, b) | facet(lower, a, upper, b, upper, a);
    }

    private boolean facet(double[] p, int a, double[] q, int b, double[] r, int c) {
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
        boolean isSteep = facing < 0 || facing * facing < STEEP_SQUARED * squared;
        // A facet that leans more for certain needs no root.
        if (squared == 0 || (facing > 0 && facing * facing > squaredBar * squared)) {
            return isSteep;
        }
        double sine = facing / Math.sqrt(squared);
        if (sine < least && !(inside(p, a) && inside(q, b) && inside(r, c))) {
            least = sine;
            squaredBar = least > 0 ? least * least * SURELY : 0;
        }
        return isSteep;
    }

    private static double squaredSine(double deg) {
        double sine = StrictMath.sin(StrictMath.toRadians(deg));
        return sine * sine;
    }

    private boolean inside(double[] p, int a) {
        return bore.upper(p[a], p[a + 1], p[a + 2]) < 0;
    }
}
