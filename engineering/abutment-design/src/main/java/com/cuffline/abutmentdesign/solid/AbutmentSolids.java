package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.SolidBuilder.Attempt;
import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.MeshProof;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.TriangleMesh;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds solids. */
public final class AbutmentSolids {
    public static final double LEAST_TOLERANCE_MM = 0.001;
    public static final double GREATEST_TOLERANCE_MM = 0.05;
    public static final double DEFAULT_TOLERANCE_MM = 0.005;
    /** Thinnest wall at and below the margin line, and around a lower bore that is the wider one, that can be a solid at all. */
    static final double LEAST_LOWER_WALL_MM = 0.01;

    private static final int MOST_ATTEMPTS = 6;
    private static final double MOST_CLOSER = 2.5;

    private AbutmentSolids() {}

    /**
     * Builds and proves the solid of a plan.
     *
     * @param chordToleranceMm 0.001 to 0.05
     * @throws IllegalArgumentException for a tolerance out of range
     */
    public static SolidOutcome build(SolidPlan plan, double chordToleranceMm) {
        return build(SolidSurface.of(plan), chordToleranceMm);
    }

    /** The same from the plan's surface, so that what it knows of its walls is not searched again. */
    public static SolidOutcome build(SolidSurface surface, double chordToleranceMm) {
        if (!(chordToleranceMm >= LEAST_TOLERANCE_MM && chordToleranceMm <= GREATEST_TOLERANCE_MM)) {
            throw new IllegalArgumentException("chordToleranceMm must be " + LEAST_TOLERANCE_MM + " to "
                    + GREATEST_TOLERANCE_MM + " but is " + chordToleranceMm);
        }
        if (surface.problem().isPresent()) {
            return surface.problem().get();
        }
        Columns base = Columns.base(surface.form(), 1);
        NotBuildable unfit = Feasibility.ofColumns(base);
        return unfit != null ? unfit : attempts(base, surface.walls(), chordToleranceMm);
    }

    private static SolidOutcome attempts(Columns base, WallSearch walls, double tolerance) {
        Bore bore = walls.bore;
        SolidBuilder builder = new SolidBuilder(base, bore, tolerance);
        double fineness = 1;
        double zoneFineness = 1;
        @Nullable NotBuildable last = null;
        for (int k = 0; k < MOST_ATTEMPTS; k++) {
            Attempt attempt = builder.attempt(fineness, zoneFineness);
            ChordCheck.Seen chord = ChordCheck.of(attempt.grid());
            double across = Math.max(chord.errorMm(), attempt.rimErrorMm());
            double error = Math.max(across, attempt.boreErrorMm());
            if (attempt.failure() == null && error <= tolerance) {
                SolidOutcome outcome = proven(attempt, walls, error);
                if (outcome instanceof Built) {
                    return outcome;
                }
                last = (NotBuildable) outcome;
                if (!last.code().equals(UNSOUND)) {
                    return last;
                }
            } else {
                last = attempt.failure() != null ? attempt.failure() : rough(attempt.grid(), chord, error, tolerance);
            }
            fineness *= across > tolerance ? closer(across / tolerance) : 1.07;
            zoneFineness *= attempt.boreErrorMm() > tolerance ? closer(attempt.boreErrorMm() / tolerance) : 1.19;
            if (fineness > 20 || zoneFineness > 6) {
                break;
            }
        }
        return Objects.requireNonNull(last, "no attempt was made");
    }

    /** A rim that was not found on an edge tells no number, so no step is larger than this. */
    private static double closer(double share) {
        return Math.min(MOST_CLOSER, 1.1 * Math.sqrt(share));
    }

    private static final String UNSOUND = "mesh-not-sound";

    private static NotBuildable rough(OuterGrid grid, ChordCheck.Seen chord, double error, double tolerance) {
        return new NotBuildable(
                "too-rough-for-the-tolerance",
                String.format(
                        Locale.ROOT,
                        "%d columns leave a chord error of %.4f mm, tolerance %.4f mm",
                        grid.n,
                        error,
                        tolerance),
                Feasibility.at(grid.columns, chord.column()),
                error,
                tolerance,
                "mm");
    }

    private static NotBuildable thin(String code, String where, LeastWall wall) {
        String reason = String.format(
                Locale.ROOT, "the wall %s is %.4f mm, least %.2f mm", where, wall.wallMm(), LEAST_LOWER_WALL_MM);
        return new NotBuildable(code, reason, wall.at(), wall.wallMm(), LEAST_LOWER_WALL_MM, "mm");
    }

    private static SolidOutcome proven(Attempt attempt, WallSearch walls, double chordError) {
        Optional<LeastWall> lower = walls.belowMargin(LEAST_LOWER_WALL_MM);
        if (lower.isPresent()) {
            return thin("wall-below-the-margin-too-thin", "at or below the margin line", lower.get());
        }
        Optional<LeastWall> chimney = walls.aroundWideLowerBore(LEAST_LOWER_WALL_MM);
        if (chimney.isPresent()) {
            return thin("wide-lower-bore-stands-out", "around the wide lower bore", chimney.get());
        }
        int[] kept = new int[attempt.triangles().vertexCount()];
        TriangleMesh mesh = attempt.mesh(kept);
        MeshProof proof = MeshProof.of(mesh, Patches.of(attempt.triangles(), attempt.grid(), walls.bore));
        MeshReport report = proof.report();
        if (!proof.passes() || report.genus() != 1) {
            int crossing = proof.crossings();
            String reason = report + ", crossing triangles " + crossing;
            Spot at = walls.belowMargin(Double.MAX_VALUE).orElseThrow().at();
            return new NotBuildable(UNSOUND, reason, at, Math.max(1, crossing), 0, "1");
        }
        return new Built(Measuring.solid(attempt, mesh, kept, chordError, walls, report));
    }
}
