package com.cuffline.abutmentdesign.solid;

/** The points where rows and columns of the outer surface meet, row by row, and last the apex in which the top closes. */
final class OuterGrid {
    final Columns columns;
    final Level[] levels;
    final int rows;
    final int n;
    final int marginRow;
    final double[] xyz;

    OuterGrid(Columns columns, Levels.Chosen chosen) {
        this.columns = columns;
        levels = chosen.levels();
        marginRow = chosen.marginRow();
        rows = levels.length;
        n = columns.count;
        xyz = new double[3 * (rows * n + 1)];
        for (int row = 0; row < rows; row++) {
            Level level = levels[row];
            for (int j = 0; j < n; j++) {
                columns.point(level, j, xyz, 3 * (row * n + j));
            }
        }
        xyz[3 * rows * n] = columns.apex().x();
        xyz[3 * rows * n + 1] = columns.apex().y();
        xyz[3 * rows * n + 2] = columns.apex().z();
    }

    int apex() {
        return rows * n;
    }

    /** Index of the point; the row above the last is the apex in every column. */
    int node(int row, int j) {
        return row == rows ? rows * n : row * n + j;
    }

    int next(int j) {
        return j + 1 == n ? 0 : j + 1;
    }

    /** The piece between a row and the row above it. */
    Level.Piece pieceAbove(int row) {
        return row + 1 == rows ? Level.Piece.CAP : levels[row + 1].piece();
    }

    /** Where on the piece above it a row lies. */
    double partAtRow(int row) {
        return levels[row].piece() == pieceAbove(row) ? levels[row].t() : 0;
    }

    /** Where on the piece above a row the next row lies. */
    double partAtNext(int row) {
        return row + 1 == rows ? 1 : levels[row + 1].t();
    }

    int firstRowOf(Region region) {
        for (int row = 0; row < rows; row++) {
            if (pieceAbove(row).region.ordinal() >= region.ordinal()) {
                return row;
            }
        }
        return rows;
    }
}
