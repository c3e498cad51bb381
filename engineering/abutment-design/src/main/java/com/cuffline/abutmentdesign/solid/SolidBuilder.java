package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Levels.Zone;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One attempt at a mesh: columns and rows of a given fineness, the outer grid, the opening trimmed, the channel's wall. */
final class SolidBuilder {
    private static final double SNAP_SHARE = 0.5;
    private static final double NEAR_MM = 0.15;
    private static final int COLUMNS_LOOKED_AT = 180;

    private final Form form;
    private final Bore bore;
    private final Columns base;
    private final double tolerance;

    SolidBuilder(Columns base, Bore bore, double tolerance) {
        this.form = base.form;
        this.base = base;
        this.bore = bore;
        this.tolerance = tolerance;
    }

    /**
     * What one attempt gave.
     *
     * @param failure why there is no mesh; then the mesh is empty
     */
    record Attempt(
            OuterGrid grid,
            Triangles triangles,
            int bottomLoop,
            double boreErrorMm,
            double rimErrorMm,
            @Nullable NotBuildable failure) {

        /** The mesh; {@code kept} receives the new index of every collected vertex or -1. */
        TriangleMesh mesh(int[] kept) {
            return triangles.mesh(kept);
        }
    }

    /**
     * Builds once.
     *
     * @param fineness 1, or more for closer columns
     * @param zoneFineness 1, or more for closer rows where the channel opens; points then move less far onto the rim, too
     */
    Attempt attempt(double fineness, double zoneFineness) {
        double coarser = Math.sqrt(tolerance / 0.005);
        // Coarser columns would not see the rim wind where it crosses a groove.
        double coarseness = form.grooves.length > 0 ? Math.min(1, coarser) : coarser;
        double leastColumns = Math.max(64, 144 / coarseness) * fineness;
        Columns columns = Columns.at(form, Azimuths.choose(base, tolerance, leastColumns, fineness));

        OuterGrid grid = grid(columns, 0.45 * Math.max(0.5, Math.min(2.5, coarseness)), zoneFineness);
        Triangles mesh = new Triangles(grid.xyz, 2 * grid.n * (grid.rows + 8) + 1024);
        Trim trim = new Trim(
                grid, bore, mesh, SNAP_SHARE * tolerance / (zoneFineness * zoneFineness * zoneFineness), tolerance);
        if (trim.cutsMargin()) {
            int j = trim.deepestAtMargin();
            return new Attempt(grid, mesh, 0, 0, 0, cutMargin(columns, j, trim.distanceAtMargin(j)));
        }
        trim.cross();
        BoreWalls walls = new BoreWalls(bore, columns, mesh);
        int bottom = walls.bottomLoop();
        outside(grid, mesh, trim, bottom);
        mesh.begin(Region.CHANNEL);
        int[] rim = mesh.rim();
        if (rim.length == 0) {
            return new Attempt(grid, mesh, bottom, 0, 0, noSingleOpening(columns.apex(), mesh.rimLoops()));
        }
        NotBuildable failure = walls.build(bottom, rim);
        return new Attempt(grid, mesh, bottom, walls.chordErrorMm(), trim.rimErrorMm(), failure);
    }

    private static NotBuildable cutMargin(Columns columns, int j, double distance) {
        String reason = String.format(
                Locale.ROOT, "the channel cuts the margin line: they are %.4f mm apart, more than 0", distance);
        return new NotBuildable("channel-cuts-the-margin", reason, Feasibility.at(columns, j), distance, 0, "mm");
    }

    private static NotBuildable noSingleOpening(Vector3 apex, int openings) {
        String reason = "the channel leaves " + openings + " openings besides the table, exactly 1";
        return new NotBuildable("no-single-opening", reason, Spot.of(apex.x(), apex.y(), apex.z()), openings, 1, "1");
    }

    /** A grid of columns with rows as the plan needs them. */
    private OuterGrid grid(Columns columns, double longest, double zoneFineness) {
        Cap cap = Cap.of(base, bore);
        columns.closeAt(cap.apex());
        double step = Math.sqrt(8 * bore.upperRadius * tolerance) * 0.8 / zoneFineness;
        double from = wallNearFrom(base, bore);
        Zone zone = new Zone(from, Math.min(longest, step), cap.ringsRadiusMm());
        return new OuterGrid(columns, Levels.choose(base, tolerance, longest, zone));
    }

    /** Lowest part of the wall at which the channel comes near the outside; 2 if nowhere. */
    static double wallNearFrom(Columns base, Bore bore) {
        double from = 2;
        double[] p = new double[3];
        for (int k = 0; k < base.count; k += Math.max(1, base.count / COLUMNS_LOOKED_AT)) {
            double least = Double.MAX_VALUE;
            for (int i = 0; i <= 2; i++) {
                least = Math.min(least, distance(base, bore, k, i / 2.0, p));
            }
            for (int i = 0; least < 1.5 && i <= 20 && i / 20.0 < from; i++) {
                if (distance(base, bore, k, i / 20.0, p) < NEAR_MM) {
                    from = Math.max(0, (i - 1) / 20.0);
                }
            }
        }
        return from;
    }

    private static double distance(Columns base, Bore bore, int k, double t, double[] p) {
        base.point(new Level(Level.Piece.WALL, t, Form.grooveFade(t), 0, 0), k, p, 0);
        return bore.upper(p[0], p[1], p[2]);
    }

    private static void outside(OuterGrid grid, Triangles mesh, Trim trim, int bottom) {
        int n = grid.n;
        mesh.begin(Region.TABLE);
        for (int j = 0; j < n; j++) {
            int next = grid.next(j);
            mesh.triangle(bottom + j, next, j);
            mesh.triangle(bottom + j, bottom + next, next);
        }
        Region region = Region.TABLE;
        for (int row = 0; row < grid.rows; row++) {
            Region above = grid.pieceAbove(row).region;
            if (above != region) {
                region = above;
                mesh.begin(region);
            }
            if (row >= trim.firstRow) {
                trim.cut(row);
                continue;
            }
            for (int j = 0; j < n; j++) {
                int next = grid.next(j);
                mesh.quad(row * n + j, row * n + next, row * n + n + next, row * n + n + j);
            }
        }
    }
}
