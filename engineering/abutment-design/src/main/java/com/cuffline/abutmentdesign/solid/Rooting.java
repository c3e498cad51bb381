package com.cuffline.abutmentdesign.solid;

/** Finds where an edge of the grid, followed on the exact surface, meets the wall of the upper bore. */
final class Rooting {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE_MM = 1e-11;

    private final OuterGrid grid;
    private final Bore bore;
    private final Columns between;
    /** The point found last. */
    final double[] point = new double[3];

    Rooting(OuterGrid grid, Bore bore) {
        this.grid = grid;
        this.bore = bore;
        between = new Columns(grid.columns.form, 1);
        between.closeAt(grid.columns.apex());
    }

    /** On column j between a row and the row above it, given the distances from the bore there, of unlike sign. */
    double alongColumn(int row, int j, double low, double high) {
        Level.Piece piece = grid.pieceAbove(row);
        return root(grid.partAtRow(row), grid.partAtNext(row), low, high, t -> {
            grid.columns.point(Level.of(grid.columns.form, piece, t), j, point, 0);
            return bore.upper(point[0], point[1], point[2]);
        });
    }

    /** On a row between column j and the next. */
    double alongRow(int row, int j, double here, double there) {
        double from = grid.columns.phi[j];
        double to = j + 1 == grid.n ? 2 * Math.PI : grid.columns.phi[j + 1];
        return root(from, to, here, there, azimuth -> {
            between.set(0, azimuth);
            between.point(grid.levels[row], 0, point, 0);
            return bore.upper(point[0], point[1], point[2]);
        });
    }

    /** Receives a parameter, moves the point there and tells its distance from the bore. */
    interface Distance {
        double at(double t);
    }

    /** Regula falsi with the Illinois weight: bracketed, so it ends, and fast on smooth curves. */
    static double root(double from, double to, double atFrom, double atTo, Distance distance) {
        double a = from;
        double b = to;
        double fa = atFrom;
        double fb = atTo;
        double t = a;
        for (int step = 0; step < MOST_STEPS; step++) {
            t = step % 8 == 7 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
            double f = distance.at(t);
            if (Math.abs(f) < CLOSE_MM) {
                return t;
            }
            if (f < 0 == fb < 0) {
                b = t;
                fb = f;
                fa /= 2;
            } else {
                a = b;
                fa = fb;
                b = t;
                fb = f;
            }
        }
        return t;
    }
}
