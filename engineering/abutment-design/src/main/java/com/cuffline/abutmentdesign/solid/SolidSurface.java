package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.Vector3;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact outer surface of a plan without a mesh, for searching parameters. Single points are exact; walls, areas and extremes are
 * taken over columns every 5 degrees and straight lines between them.
 */
public final class SolidSurface {
    /** Around a side opening, in straight distance from its rim, the wall runs out to nothing and is not judged. */
    public static final double OPENING_BAND_MM = 1.0;
    /** Height above the margin line, along the post axis, up to which the wall must stay closed. */
    public static final double MARGIN_BAND_MM = 0.5;

    private static final int EVERY = 10;
    private static final double LONGEST_MM = 1.5;
    private static final double ZONE_STEP_MM = 0.4;
    private static final double ROUGH_MM = 0.03;

    private final @Nullable NotBuildable problem;
    private final @Nullable Outside outside;

    private SolidSurface(@Nullable NotBuildable problem, @Nullable Outside outside) {
        this.problem = problem;
        this.outside = outside;
    }

    /** The surface over its columns. */
    private record Outside(
            Form form, Columns columns, OuterGrid grid, WallSearch walls, Columns one, PostOutline post) {
        static Outside of(SolidPlan plan, Columns columns) {
            Form form = columns.form;
            Bore bore = new Bore(plan);
            columns.closeAt(form.origin.plus(form.axis.times(form.top)));
            Columns one = new Columns(form, 1);
            one.closeAt(columns.apex());
            Levels.Zone zone = new Levels.Zone(SolidBuilder.wallNearFrom(columns, bore), ZONE_STEP_MM, 0);
            OuterGrid grid = new OuterGrid(columns, Levels.choose(columns, ROUGH_MM, LONGEST_MM, zone));
            return new Outside(form, columns, grid, new WallSearch(grid, bore), one, new PostOutline(columns));
        }
    }

    /** Prepares a plan; any plan is taken, {@link #problem} tells whether it has a surface. */
    public static SolidSurface of(SolidPlan plan) {
        NotBuildable unfit = Feasibility.ofNumbers(plan);
        if (unfit != null) {
            return new SolidSurface(unfit, null);
        }
        Columns columns = Columns.base(new Form(plan), EVERY);
        unfit = Feasibility.ofColumns(columns);
        return unfit == null ? new SolidSurface(null, Outside.of(plan, columns)) : new SolidSurface(unfit, null);
    }

    /**
     * Why there is no surface: a number out of range, a margin line that no profile reaches, a post without a wall. Whether the
     * channel can be trimmed and the mesh is sound only {@link AbutmentSolids#build} tells. All other answers need a surface and throw
     * {@link IllegalStateException} without.
     */
    public Optional<NotBuildable> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether every wall line is long enough to be a wall and the taper leaves a top; so whenever there is a surface. */
    public boolean postExists() {
        return outside != null;
    }

    private Outside outside() {
        if (outside == null) {
            throw new IllegalStateException("the plan has no surface: " + problem);
        }
        return outside;
    }

    /** Steepest angle of the emergence profile against the implant axis at an azimuth, degrees; negative where it narrows. */
    public double emergenceDeg(double azimuthRad) {
        outside().one().set(0, azimuthRad);
        double flare = outside().one().radius[0] - outside().form().plan.base().radiusMm();
        double rise =
                outside().one().height[0] - outside().form().plan.emergence().collarTopMm();
        return StrictMath.toDegrees(StrictMath.atan2(flare * outside().form().slopeFactor(flare >= 0), rise));
    }

    /** Steepest emergence over all azimuths, degrees. */
    public double steepestEmergenceDeg() {
        double steepest = -90;
        for (int k = 0; k < outside().columns().count; k++) {
            steepest = Math.max(steepest, emergenceDeg(outside().columns().phi[k]));
        }
        return steepest;
    }

    /** Least wall as in {@link SolidMeasures#wall}. */
    public LeastWall wall() {
        return outside().walls().everywhere();
    }

    /** Least wall as in {@link SolidMeasures#bandWall}. */
    public LeastWall bandWall() {
        return outside().walls().upToBand(MARGIN_BAND_MM);
    }

    /** Smallest radius of the top about the post axis, mm. */
    public double leastPostRadiusMm() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < outside().columns().count; k++) {
            least = Math.min(least, outside().columns().endRho(k));
        }
        return least;
    }

    /** Shortest wall line of the post, mm along the post axis. */
    public double leastWallLineMm() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < outside().columns().count; k++) {
            least = Math.min(least, outside().columns().wallLength(k));
        }
        return least;
    }

    /** Point of the margin line. */
    public Vector3 margin(double azimuthRad) {
        return at(Region.EMERGENCE, azimuthRad, 1);
    }

    /**
     * A point of the outside at an azimuth of the margin line: on the post it lies in the plane through the post axis and that point of
     * the margin line.
     *
     * @param region not the channel; the table is its outer rim
     * @param part of the region's profile, 0 at its lower end to 1 at its upper end; the top ends at the post axis
     */
    public Vector3 at(Region region, double azimuthRad, double part) {
        outside().one().set(0, azimuthRad);
        double[] p = new double[3];
        outside().one().point(level(region, part), 0, p, 0);
        return new Vector3(p[0], p[1], p[2]);
    }

    private Level level(Region region, double part) {
        switch (region) {
            case TABLE:
                return Level.of(outside().form(), Piece.COLLAR, 0);
            case COLLAR:
                return Level.of(outside().form(), Piece.COLLAR, part);
            case EMERGENCE: {
                double split = outside().form().subcriticalPart(outside().one().height[0]);
                return part < split
                        ? Level.of(outside().form(), Piece.SUBCRITICAL, part / split)
                        : Level.of(outside().form(), Piece.CRITICAL, (part - split) / (1 - split));
            }
            case FINISH: {
                double split = outside().form().footInset() > 0
                        ? outside().form().ledge / outside().form().footInset()
                        : 0;
                return part < split
                        ? Level.of(outside().form(), Piece.LEDGE, part / split)
                        : Level.of(outside().form(), Piece.ROUND, (part - split) / (1 - split));
            }
            case POST:
                return Level.of(outside().form(), Piece.WALL, part);
            case TOP:
                return Level.of(outside().form(), Piece.CAP, part);
            default:
                throw new IllegalArgumentException("region must lie outside but is " + region);
        }
    }

    /**
     * Outer radius about the implant axis, mm: the farthest point of the part at an azimuth and a height above the table; 0 where there
     * is no part. Above the margin line it is the post's, from columns every 5 degrees.
     */
    public double radiusAt(double azimuthRad, double heightMm) {
        outside().one().set(0, azimuthRad);
        Emergence emergence = outside().form().plan.emergence();
        if (heightMm < outside().form().plan.base().bottomMm()) {
            return 0;
        }
        if (heightMm <= emergence.collarTopMm()) {
            return outside().form().plan.base().radiusMm();
        }
        double rise = outside().one().height[0] - emergence.collarTopMm();
        double u = (heightMm - emergence.collarTopMm()) / rise;
        if (u > 1) {
            return outside().post().radiusAt(outside().one().cos[0], outside().one().sin[0], heightMm);
        }
        double base = outside().form().plan.base().radiusMm();
        double split = outside().form().subcriticalPart(outside().one().height[0]);
        double f = u < split ? u + split * outside().form().bump(u / split) : u;
        return base + (outside().one().radius[0] - base) * f;
    }

    public Optional<Opening> sideOpening() {
        return outside().walls().opening();
    }

    /** Highest point above the implant table, mm. */
    public double highestMm() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < outside().grid().apex(); v++) {
            highest = Math.max(highest, outside().grid().xyz[3 * v + 2]);
        }
        return highest;
    }

    /** Largest distance of any point from the implant axis, mm. */
    public double largestRadiusMm() {
        double largest = 0;
        for (int v = 0; v < outside().grid().apex(); v++) {
            double x = outside().grid().xyz[3 * v];
            double y = outside().grid().xyz[3 * v + 1];
            largest = Math.max(largest, x * x + y * y);
        }
        return Math.sqrt(largest);
    }

    /** Area of the post's wall, mm², without the cells that a side opening takes. */
    public double retentionAreaMm2() {
        return outside().walls().wallAreaMm2();
    }
}
