package com.cuffline.cuffscan;

import com.cuffline.cuffscan.WallTrace.Wall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the walls of all half planes together into a ring: a wall that lies off its neighbours is looked for again higher up and
 * else not believed, and the ring is evened out over a few degrees.
 */
final class TissueRing {
    static final double PROFILE_STEP_MM = 0.5;
    /** Farthest that a margin may lie from the median of its neighbours, mm, in height and in radius. */
    static final double MOST_OFF_MM = 1;

    private static final double NEIGHBOURS_DEG = 12;
    /** How a crest bends changes slowly around the cuff. */
    private static final double SHIFT_DEG = 20;

    private static final double LEAST_PROFILE_HEIGHT_MM = 0.1;

    private final WallTrace[] traces;
    private final @Nullable Wall[] walls;
    private final Missing.@Nullable Reason[] reasons;

    /** A ring and whether the scan's triangles are seen from behind. */
    record Found(CuffRing ring, boolean inverted) {}

    private TissueRing(SectionCurves[] curves, boolean inverted) {
        int n = curves.length;
        traces = new WallTrace[n];
        walls = new Wall[n];
        reasons = new Missing.Reason[n];
        for (int k = 0; k < n; k++) {
            traces[k] = new WallTrace(curves[k], inverted);
            walls[k] = traces[k].wall(0).orElse(null);
            if (walls[k] == null) {
                reasons[k] = traces[k].seesWall() ? Missing.Reason.NO_TURN : Missing.Reason.NO_WALL;
            }
        }
        judge();
    }

    /**
     * The ring of a tissue scan; empty if there is no cuff around the axis. Some scans show their triangles from behind: what
     * most of the surfaces next to the axis face is tried first.
     */
    static Optional<Found> of(SectionFan fan) {
        SectionCurves[] curves = new SectionCurves[fan.azimuths()];
        int facingAway = 0;
        for (int k = 0; k < curves.length; k++) {
            curves[k] = new SectionCurves(fan.segments(k), fan.count(k));
            facingAway += curves[k].facingAway();
        }
        boolean inverted = facingAway > 0;
        return new TissueRing(curves, inverted)
                .found()
                .map(ring -> new Found(ring, inverted))
                .or(() -> new TissueRing(curves, !inverted).found().map(ring -> new Found(ring, !inverted)));
    }

    private Optional<CuffRing> found() {
        return Arrays.stream(walls).anyMatch(wall -> wall != null) ? Optional.of(ring()) : Optional.empty();
    }

    private void judge() {
        int n = walls.length;
        @Nullable Wall[] found = walls.clone();
        for (int k = 0; k < n; k++) {
            Wall wall = found[k];
            double above = 0;
            while (wall != null && !consistent(wall, found, k)) {
                above = nextStart(above);
                wall = above > 0 ? traces[k].wall(above).orElse(null) : null;
            }
            if (wall == null && found[k] != null) {
                reasons[k] = Missing.Reason.NOT_CONSISTENT;
            }
            walls[k] = wall;
        }
    }

    private static double nextStart(double above) {
        return above < 5 ? above + 0.5 : -1;
    }

    private static boolean consistent(Wall wall, @Nullable Wall[] found, int k) {
        int reach = reach(found.length);
        double[] heights = new double[2 * reach + 1];
        double[] radii = new double[2 * reach + 1];
        int count = 0;
        for (int i = -reach; i <= reach; i++) {
            Wall other = found[Math.floorMod(k + i, found.length)];
            if (other != null) {
                heights[count] = other.margin().round().heightMm();
                radii[count++] = other.margin().round().radiusMm();
            }
        }
        return Math.abs(wall.margin().round().heightMm() - median(heights, count)) <= MOST_OFF_MM
                && Math.abs(wall.margin().round().radiusMm() - median(radii, count)) <= MOST_OFF_MM;
    }

    private boolean mostlySharp(int k) {
        int reach = reach(walls.length);
        int votes = 0;
        for (int i = -reach; i <= reach; i++) {
            Wall wall = walls[Math.floorMod(k + i, walls.length)];
            if (wall != null) {
                votes += wall.margin().looksSharp() ? 1 : -1;
            }
        }
        return votes > 0;
    }

    /** Median over the neighbourhood, since it is noisy on a single cut. */
    private double shiftMm(int k) {
        int reach = (int) Math.round(SHIFT_DEG * walls.length / 360);
        double[] shifts = new double[2 * reach + 1];
        int count = 0;
        for (int i = -reach; i <= reach; i++) {
            Wall wall = walls[Math.floorMod(k + i, walls.length)];
            if (wall != null && !Double.isNaN(wall.margin().lopsidedMm())) {
                shifts[count++] = wall.margin().lopsidedMm();
            }
        }
        return count == 0 ? 0 : median(shifts, count);
    }

    private static int reach(int azimuths) {
        return (int) Math.round(NEIGHBOURS_DEG * azimuths / 360);
    }

    private static double median(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    private CuffRing ring() {
        int n = walls.length;
        double[] heights = new double[n];
        double[] radii = new double[n];
        for (int k = 0; k < n; k++) {
            Wall wall = walls[k];
            MarginPoint.Point point = wall == null ? null : wall.margin().point(mostlySharp(k), shiftMm(k));
            heights[k] = point == null ? Double.NaN : point.heightMm();
            radii[k] = point == null ? Double.NaN : point.radiusMm();
        }
        double[] evenHeights = EvenRing.of(heights);
        double[] evenRadii = EvenRing.of(radii);
        List<RingPoint> ring = new ArrayList<>();
        List<ProfilePoint> profile = new ArrayList<>();
        MissingRuns missing = new MissingRuns(n);
        for (int k = 0; k < n; k++) {
            Wall wall = walls[k];
            Missing.Reason reason = reasons[k];
            if (wall != null) {
                RingPoint point = new RingPoint(360.0 * k / n, evenHeights[k], evenRadii[k]);
                ring.add(point);
                addProfile(k, point, wall, profile, missing);
            } else if (reason != null) {
                missing.margin(k, reason);
            }
        }
        return new CuffRing(ScanMethod.TISSUE_SCAN, n, ring, profile, missing.runs());
    }

    private void addProfile(int k, RingPoint margin, Wall wall, List<ProfilePoint> profile, MissingRuns missing) {
        double last = margin.radiusMm();
        for (int i = 1; ; i++) {
            double depth = PROFILE_STEP_MM * i;
            double height = margin.heightMm() - depth;
            if (height < LEAST_PROFILE_HEIGHT_MM) {
                return;
            }
            double radius = innermost(wall, height);
            if (radius < 0) {
                // Below a hole the cut goes on as another line.
                double seen = traces[k].firstRadius(height);
                radius = seen >= 0 && Math.abs(seen - last) <= MOST_OFF_MM ? seen : -1;
            }
            if (radius >= 0) {
                profile.add(new ProfilePoint(margin.azimuthDeg(), depth, height, radius));
                last = radius;
            } else {
                missing.profile(k, depth);
            }
        }
    }

    /** Least radius of the wall below its margin at a height; negative if it does not reach there. */
    private static double innermost(Wall wall, double height) {
        double least = -1;
        SectionLine line = wall.line();
        for (int i = 1; i < line.size() && line.way(i - 1) < wall.margin().way(); i++) {
            double low = line.height(i - 1);
            double high = line.height(i);
            if (Math.min(low, high) <= height && Math.max(low, high) >= height && low != high) {
                double share = (height - low) / (high - low);
                double radius = line.radius(i - 1) + share * (line.radius(i) - line.radius(i - 1));
                least = least < 0 ? radius : Math.min(least, radius);
            }
        }
        return least;
    }
}
