package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;

/**
 * Measures how far the outer grid's edges and quads stand off the exact surface, at the middle of each: the edge of a row from the
 * point of the surface half-way in azimuth, the edge of a column from the point half-way on its piece, a quad from the point half-way
 * in both, along the quad's normal. The edges on the rim of the channel's opening are measured where they are made, by {@link RimCurve}.
 */
final class ChordCheck {
    /** Takes the rounding off a comparison that leaves out what cannot be the worst. */
    private static final double SURELY_LESS = 1 - 1e-12;

    private final OuterGrid grid;
    private final Columns middles;
    private final double[] p = new double[3];
    private double worst;
    private double worstSquared;
    private int worstColumn;

    private ChordCheck(OuterGrid grid) {
        this.grid = grid;
        double[] azimuths = new double[grid.n];
        for (int j = 0; j < grid.n; j++) {
            double to = j + 1 == grid.n ? 2 * Math.PI : grid.columns.phi[j + 1];
            azimuths[j] = (grid.columns.phi[j] + to) / 2;
        }
        middles = Columns.at(grid.columns.form, azimuths);
        middles.closeAt(grid.columns.apex());
    }

    /** The largest distance, and the column after which it was seen. */
    record Seen(double errorMm, int column) {}

    static Seen of(OuterGrid grid) {
        ChordCheck check = new ChordCheck(grid);
        for (int row = 0; row < grid.rows; row++) {
            check.alongRow(row);
            if (row + 1 < grid.rows) {
                check.above(row);
            }
        }
        return new Seen(check.worst, check.worstColumn);
    }

    private void alongRow(int row) {
        Level level = grid.levels[row];
        boolean ruledWithin = level.piece() == Piece.WALL
                && level.t() < 1
                && grid.columns.form.grooves.length == 0
                && row + 1 < grid.rows;
        if (ruledWithin) {
            // A straight wall stands off most at its foot or its end.
            return;
        }
        for (int j = 0; j < grid.n; j++) {
            middles.point(level, j, p, 0);
            seeSquared(Segment.squaredDistance(grid.xyz, grid.node(row, j), grid.node(row, grid.next(j)), p), j);
        }
    }

    private void above(int row) {
        Piece piece = grid.pieceAbove(row);
        double t = (grid.partAtRow(row) + grid.partAtNext(row)) / 2;
        Level level = Level.of(grid.columns.form, piece, t);
        boolean straight = piece != Piece.FILLET
                && piece != Piece.SUBCRITICAL
                && piece != Piece.ROUND
                && piece != Piece.EDGE
                && !(piece == Piece.WALL && grid.columns.form.grooves.length > 0);
        for (int j = 0; j < grid.n; j++) {
            if (!straight) {
                grid.columns.point(level, j, p, 0);
                seeSquared(Segment.squaredDistance(grid.xyz, grid.node(row, j), grid.node(row + 1, j), p), j);
            }
            middles.point(level, j, p, 0);
            fromQuad(row, j);
        }
    }

    /** Squared, for most are not the worst. */
    private void seeSquared(double squared, int j) {
        if (squared > SURELY_LESS * worstSquared) {
            see(Math.sqrt(squared), j);
        }
    }

    private void see(double error, int j) {
        if (error > worst) {
            worst = error;
            worstSquared = error * error;
            worstColumn = j;
        }
    }

    /** From the middle of the shorter diagonal, which the mesh follows, along the normal of both diagonals. */
    private void fromQuad(int row, int j) {
        double[] v = grid.xyz;
        int a = 3 * grid.node(row, j);
        int b = 3 * grid.node(row, grid.next(j));
        int c = 3 * grid.node(row + 1, grid.next(j));
        int d = 3 * grid.node(row + 1, j);
        double ex = v[c] - v[a];
        double ey = v[c + 1] - v[a + 1];
        double ez = v[c + 2] - v[a + 2];
        double fx = v[d] - v[b];
        double fy = v[d + 1] - v[b + 1];
        double fz = v[d + 2] - v[b + 2];
        double nx = ey * fz - ez * fy;
        double ny = ez * fx - ex * fz;
        double nz = ex * fy - ey * fx;
        boolean first = ex * ex + ey * ey + ez * ez <= fx * fx + fy * fy + fz * fz;
        int from = first ? a : b;
        int to = first ? c : d;
        double off = nx * (p[0] - (v[from] + v[to]) / 2)
                + ny * (p[1] - (v[from + 1] + v[to + 1]) / 2)
                + nz * (p[2] - (v[from + 2] + v[to + 2]) / 2);
        double squared = nx * nx + ny * ny + nz * nz;
        if (squared > 0 && off * off > SURELY_LESS * worstSquared * squared) {
            see(Math.abs(off) / Math.sqrt(squared), j);
        }
    }
}
