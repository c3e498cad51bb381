package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.Vector3;
import java.util.Optional;

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

    private final Form form;
    private final Columns columns;
    private final OuterGrid grid;
    private final WallSearch walls;
    private final Columns one;
    private final PostOutline post;

    private SolidSurface(SolidPlan plan) {
        form = new Form(plan);
        Bore bore = new Bore(plan);
        columns = Columns.base(form, EVERY);
        columns.closeAt(form.origin.plus(form.axis.times(form.top)));
        one = new Columns(form, 1);
        one.closeAt(columns.apex());
        Levels.Zone zone = new Levels.Zone(SolidBuilder.wallNearFrom(columns, bore), ZONE_STEP_MM, 0);
        grid = new OuterGrid(columns, Levels.choose(columns, ROUGH_MM, LONGEST_MM, zone));
        walls = new WallSearch(grid, bore);
        post = new PostOutline(columns);
    }

    /** What a plan's surface answers: the surface, or why it has none. */
    public sealed interface Prepared {
        record Ready(SolidSurface surface) implements Prepared {}

        record Impossible(NotBuildable problem) implements Prepared {}
    }

    /**
     * Prepares a plan. Impossible are numbers out of range, a margin line that no profile reaches, a post without a wall. Whether the
     * channel can be trimmed and the mesh is sound only {@link AbutmentSolids#build} tells.
     */
    public static Prepared of(SolidPlan plan) {
        NotBuildable unfit = Feasibility.ofNumbers(plan);
        if (unfit != null) {
            return new Prepared.Impossible(unfit);
        }
        SolidSurface surface = new SolidSurface(plan);
        unfit = Feasibility.ofColumns(surface.columns);
        return unfit == null ? new Prepared.Ready(surface) : new Prepared.Impossible(unfit);
    }

    /** Steepest angle of the emergence profile against the implant axis at an azimuth, degrees; negative where it narrows. */
    public double emergenceDeg(double azimuthRad) {
        one.set(0, azimuthRad);
        double flare = one.radius[0] - form.plan.base().radiusMm();
        double rise = one.height[0] - form.plan.emergence().collarTopMm();
        return StrictMath.toDegrees(StrictMath.atan2(flare * form.slopeFactor(flare >= 0), rise));
    }

    /** Steepest emergence over all azimuths, degrees. */
    public double steepestEmergenceDeg() {
        double steepest = -90;
        for (int k = 0; k < columns.count; k++) {
            steepest = Math.max(steepest, emergenceDeg(columns.phi[k]));
        }
        return steepest;
    }

    /** Least wall as in {@link SolidMeasures#wall}. */
    public LeastWall wall() {
        return walls.everywhere();
    }

    /** Least wall as in {@link SolidMeasures#bandWall}. */
    public LeastWall bandWall() {
        return walls.upToBand(MARGIN_BAND_MM);
    }

    /** Smallest radius of the top about the post axis, mm. */
    public double leastTopRadiusMm() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < columns.count; k++) {
            least = Math.min(least, columns.endRho(k));
        }
        return least;
    }

    /** Shortest wall line of the post, mm along the post axis. */
    public double leastWallLineMm() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < columns.count; k++) {
            least = Math.min(least, columns.wallLength(k));
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
        one.set(0, azimuthRad);
        double[] p = new double[3];
        one.point(level(region, part), 0, p, 0);
        return new Vector3(p[0], p[1], p[2]);
    }

    private Level level(Region region, double part) {
        switch (region) {
            case TABLE:
                return Level.of(form, Piece.COLLAR, 0);
            case COLLAR:
                return Level.of(form, Piece.COLLAR, part);
            case EMERGENCE: {
                double split = form.subcriticalPart(one.height[0]);
                return part < split
                        ? Level.of(form, Piece.SUBCRITICAL, part / split)
                        : Level.of(form, Piece.CRITICAL, (part - split) / (1 - split));
            }
            case FINISH: {
                double split = form.footInset() > 0 ? form.ledge / form.footInset() : 0;
                return part < split
                        ? Level.of(form, Piece.LEDGE, part / split)
                        : Level.of(form, Piece.ROUND, (part - split) / (1 - split));
            }
            case POST:
                return Level.of(form, Piece.WALL, part);
            case TOP:
                return Level.of(form, Piece.CAP, part);
            default:
                throw new IllegalArgumentException("region must lie outside but is " + region);
        }
    }

    /**
     * Outer radius about the implant axis, mm: the farthest point of the part at an azimuth and a height above the table; 0 where there
     * is no part. Above the margin line it is the post's, from columns every 5 degrees.
     */
    public double radiusAt(double azimuthRad, double heightMm) {
        one.set(0, azimuthRad);
        Emergence emergence = form.plan.emergence();
        if (heightMm < form.plan.base().bottomMm()) {
            return 0;
        }
        if (heightMm <= emergence.collarTopMm()) {
            return form.plan.base().radiusMm();
        }
        double rise = one.height[0] - emergence.collarTopMm();
        double u = (heightMm - emergence.collarTopMm()) / rise;
        if (u > 1) {
            return post.radiusAt(one.cos[0], one.sin[0], heightMm);
        }
        double base = form.plan.base().radiusMm();
        double split = form.subcriticalPart(one.height[0]);
        double f = u < split ? u + split * form.bump(u / split) : u;
        return base + (one.radius[0] - base) * f;
    }

    public Optional<Opening> sideOpening() {
        return walls.opening();
    }

    /** Highest point above the implant table, mm. */
    public double highestMm() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < grid.apex(); v++) {
            highest = Math.max(highest, grid.xyz[3 * v + 2]);
        }
        return highest;
    }

    /** Largest distance of any point from the implant axis, mm. */
    public double largestRadiusMm() {
        double largest = 0;
        for (int v = 0; v < grid.apex(); v++) {
            double x = grid.xyz[3 * v];
            double y = grid.xyz[3 * v + 1];
            largest = Math.max(largest, x * x + y * y);
        }
        return Math.sqrt(largest);
    }

    /** Area of the post's wall, mm², without the cells that a side opening takes. */
    public double retentionAreaMm2() {
        return walls.wallAreaMm2();
    }
}
