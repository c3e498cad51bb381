package com.cuffline.abutmentdesign.solid;

import com.cuffline.abutmentdesign.solid.Level.Piece;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import com.cuffline.geometry.Vector3;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact outer surface of a plan without a mesh, for searching parameters; for one thread. All numbers are of the exact surface.
 */
public final class SolidSurface {
    /**
     * Height above the margin line, along the post axis, up to which the wall must stay closed, and up to which it is judged where the
     * channel opens through the side: above, it runs out to nothing.
     */
    public static final double MARGIN_BAND_MM = 0.5;

    /** Step between the base azimuths at which a surface has columns. */
    static final int EVERY = 10;

    private static final int CLOSE_EVERY = 2;
    /** Cosine of half a degree. */
    private static final double ALONG = 0.99996;

    private static final double CLOSE_RAD = 1e-4;

    private final @Nullable NotBuildable problem;
    private final @Nullable Outside outside;
    /** Made when first asked for. */
    private @Nullable WallSearch walls;

    private double highestMm = Double.NaN;
    private double largestRadiusMm = Double.NaN;

    private SolidSurface(@Nullable NotBuildable problem, @Nullable Outside outside) {
        this.problem = problem;
        this.outside = outside;
    }

    /** The surface over its columns. */
    private record Outside(Form form, Columns columns, Columns one) {
        static Outside of(Columns columns) {
            Form form = columns.form;
            columns.closeAt(form.origin.plus(form.axis.times(form.top)));
            Columns one = new Columns(form, 1);
            one.closeAt(columns.apex());
            return new Outside(form, columns, one);
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
        return unfit == null ? new SolidSurface(null, Outside.of(columns)) : new SolidSurface(unfit, null);
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

    WallSearch walls() {
        WallSearch made = walls;
        if (made == null) {
            made = new WallSearch(outside().columns(), new Bore(outside().form().plan));
            walls = made;
        }
        return made;
    }

    Form form() {
        return outside().form();
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
        return emergenceDeg(outside().one(), 0);
    }

    /** Steepest emergence over all azimuths, degrees. */
    public double steepestEmergenceDeg() {
        double steepest = -90;
        for (int k = 0; k < outside().columns().count; k++) {
            steepest = Math.max(steepest, emergenceDeg(outside().columns(), k));
        }
        return steepest;
    }

    private double emergenceDeg(Columns c, int k) {
        double flare = c.radius[k] - c.form.plan.base().radiusMm();
        double rise = c.height[k] - c.form.plan.emergence().collarTopMm();
        return StrictMath.toDegrees(
                StrictMath.atan2(flare * c.form.slopeFactor(flare >= 0, c.fillet.partOfZone(c, k)), rise));
    }

    /** Least wall as in {@link SolidMeasures#wall}. */
    public LeastWall wall() {
        return walls().judged();
    }

    /** {@link #wall}, or nothing where a thinner place than wanted was met on the way. */
    public Optional<LeastWall> wallIfAtLeast(double mm) {
        return walls().judgedIfAtLeast(mm);
    }

    /** Whether {@link #wall} is surely no thinner; quicker than the number. */
    public boolean wallIsAtLeast(double mm) {
        return walls().judgedAtLeast(mm);
    }

    /** Whether a look at a few points shows that {@link #wall} is thinner. */
    public boolean wallIsSurelyThinner(double mm) {
        return walls().isSurelyThinner(mm);
    }

    /** Smallest radius of the top about the post axis, mm. */
    public double leastPostRadiusMm() {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < outside().columns().count; k++) {
            least = Math.min(least, outside().columns().endRho(k));
        }
        return least;
    }

    /**
     * Least lean of finish and post towards a unit vector along which a restoration is drawn, degrees; negative is an undercut. Over
     * every tenth base azimuth; over every second with grooves or where the post leans from that vector, for then every bulge counts. The finish lies flatter than the wall and is looked at only over a wall
     * that leans by less than 3 degrees.
     */
    public double draftDeg(Vector3 axis) {
        Form form = outside().form();
        boolean close = form.grooves.length > 0 || form.axis.dot(axis) < ALONG;
        Columns columns = close ? Columns.base(form, CLOSE_EVERY) : outside().columns();
        return new Draft(columns, new Bore(form.plan), axis)
                .ofWall()
                .ofFinishUnderSteepWall()
                .leastDeg();
    }

    /** The same over every base azimuth. */
    public double closeDraftDeg(Vector3 axis) {
        Form form = outside().form();
        return new Draft(Columns.base(form, 1), new Bore(form.plan), axis)
                .ofWall()
                .ofFinish()
                .leastDeg();
    }

    /** Point of the margin line. */
    public Vector3 margin(double azimuthRad) {
        return at(Region.EMERGENCE, azimuthRad, 1);
    }

    /** Number of even azimuths, from 0, at which {@link #wallFoot} and {@link #wallEnd} are told. */
    public static final int COLUMNS = MarginLine.BASE / EVERY;

    /** Lower end of the post's wall in a column. */
    public Vector3 wallFoot(int column) {
        return onWall(column, 0);
    }

    /** Upper end of the post's wall in a column. */
    public Vector3 wallEnd(int column) {
        return onWall(column, 1);
    }

    private Vector3 onWall(int column, double part) {
        double[] p = new double[3];
        outside().columns().point(Level.of(outside().form(), Piece.WALL, part), column, p, 0);
        return new Vector3(p[0], p[1], p[2]);
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

    /**
     * Radius about the implant axis and height of points of the emergence profile at an azimuth.
     *
     * @param parts of the profile's height, 0 where its fillet leaves the collar to 1 at the margin line
     * @return two numbers for each part
     */
    public double[] emergenceProfile(double azimuthRad, double... parts) {
        Columns one = outside().one();
        one.set(0, azimuthRad);
        double[] profile = new double[2 * parts.length];
        double[] p = new double[3];
        for (int i = 0; i < parts.length; i++) {
            one.point(level(Region.EMERGENCE, parts[i]), 0, p, 0);
            profile[2 * i] = new Vector3(p[0], p[1], p[2]).radius();
            profile[2 * i + 1] = p[2];
        }
        return profile;
    }

    private Level level(Region region, double part) {
        switch (region) {
            case TABLE:
                return Level.of(outside().form(), Piece.COLLAR, 0);
            case COLLAR:
                return Level.of(outside().form(), Piece.COLLAR, part);
            case EMERGENCE:
                return emergence(part);
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

    /** Part of the emergence's profile that the fillet above the collar takes, from its lower end. */
    public double filletPart(double azimuthRad) {
        outside().one().set(0, azimuthRad);
        return filletPart();
    }

    private double filletPart() {
        Columns one = outside().one();
        double begin = one.fillet.beginMm(one, 0);
        return (one.fillet.endMm(one, 0) - begin) / (one.height[0] - begin);
    }

    /** Parts are of the height; on the fillet only nearly so. */
    private Level emergence(double part) {
        Form form = outside().form();
        Columns one = outside().one();
        double fillet = filletPart();
        if (part < fillet) {
            return Level.of(form, Piece.FILLET, part / fillet);
        }
        double rise = one.height[0] - form.plan.emergence().collarTopMm();
        double ofRise = 1 - (1 - part) * (one.height[0] - one.fillet.beginMm(one, 0)) / rise;
        double split = form.subcriticalPart(one.height[0]);
        double from = one.fillet.partOfZone(one, 0);
        return ofRise < split
                ? Level.of(form, Piece.SUBCRITICAL, Math.max(0, (ofRise / split - from) / (1 - from)))
                : Level.of(form, Piece.CRITICAL, (ofRise - split) / (1 - split));
    }

    public Optional<Opening> sideOpening() {
        return walls().opening();
    }

    /**
     * How far the lowest point of the channel's upper opening, in the top or in the side, stays above the seat of the screw or the end of
     * the chimney, and beyond the bend of an angulated channel, mm; over every tenth base azimuth, the round of the top's edge left out.
     */
    public double openingAboveSeatMm() {
        return walls().openingAboveSeat();
    }

    /** Highest point above the implant table, mm. */
    public double highestMm() {
        if (Double.isNaN(highestMm)) {
            highestMm = greatest(SolidSurface::highestOf);
        }
        return highestMm;
    }

    /** Largest distance of any point from the implant axis, mm. */
    public double largestRadiusMm() {
        if (Double.isNaN(largestRadiusMm)) {
            Level end = Level.of(form(), Piece.WALL, 1);
            Level edge = Level.of(form(), Piece.EDGE, 0.5);
            double[] p = new double[3];
            double widest = greatest((columns, k) -> widestOf(columns, k, end, edge, p));
            largestRadiusMm = Math.max(form().plan.base().radiusMm(), widest);
        }
        return largestRadiusMm;
    }

    private interface OfColumn {
        double at(Columns columns, int k);
    }

    /** The greatest over all azimuths: of the columns first, then beside the best of them. */
    private double greatest(OfColumn value) {
        Columns c = outside().columns();
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < c.count; k++) {
            double here = value.at(c, k);
            if (here > greatest) {
                greatest = here;
                best = k;
            }
        }
        Columns one = outside().one();
        double step = 2 * Math.PI / c.count;
        double azimuth = Narrowing.least(
                at -> {
                    one.set(0, at);
                    return -value.at(one, 0);
                },
                c.phi[best] - step,
                c.phi[best] + step,
                CLOSE_RAD);
        one.set(0, azimuth);
        return Math.max(greatest, value.at(one, 0));
    }

    /** The round of the edge is highest where it faces up. */
    private static double highestOf(Columns c, int k) {
        Form form = c.form;
        double up = Math.sqrt(c.ez[k] * c.ez[k] + form.axis.z() * form.axis.z());
        boolean onRound = c.ez[k] > 0;
        double out = onRound ? c.capRho(k) + form.edge * c.ez[k] / up : c.capRho(k);
        double along = onRound ? form.top - form.edge * (1 - form.axis.z() / up) : form.top;
        return form.origin.z() + out * c.ez[k] + along * form.axis.z();
    }

    /** Below the margin line and along the wall the ends are farthest out; the edge is looked at in its middle. */
    private static double widestOf(Columns c, int k, Level wallEnd, Level edge, double[] p) {
        c.point(wallEnd, k, p, 0);
        double end = p[0] * p[0] + p[1] * p[1];
        c.point(edge, k, p, 0);
        return Math.max(c.radius[k], Math.sqrt(Math.max(end, p[0] * p[0] + p[1] * p[1])));
    }
}
