package com.cuffline.abutmentdesign;

import com.cuffline.geometry.Vector3;
import java.util.ArrayList;
import java.util.List;

/**
 * The outer surface as columns of points, one column per azimuth, all of equal length: table, collar, margin line, chamfer,
 * post wall, rounded edge, top. For a healing abutment the line at the gingival margin stands for the margin line and an upright
 * wall for the post.
 *
 * <p>The post's wall lines lean towards the post axis by the taper; the axis runs through the centroid of the margin line along the
 * restoration axis. The top is a plane across the post axis, as high as space, clearance and the variant's limit allow.
 */
final class Shape {
    static final double CLEARANCE_MM = 1.5;
    static final double HEALING_RISE_MM = 1.0;
    static final int MARGIN_ROW = 2;
    private static final double POST_EDGE_MM = 0.2;
    private static final double HEALING_EDGE_MM = 0.4;
    private static final int CHAMFER_STEPS = 6;
    private static final int EDGE_STEPS = 5;
    private static final double LEAST_WALL_LINE_MM = 0.3;
    private static final double WITHIN_MM = 0.05;

    private final Site site;
    private final Grid grid;
    private final double chamfer;
    private final double taper;
    private final double edge;
    private final PostFrame frame;
    private final Vector3[] margin;
    private final double top;
    private final List<Vector3[]> rows = new ArrayList<>();
    private int wallBaseRow;
    private int wallTopRow;
    private Vector3 apex = Vector3.ZERO;

    private Shape(Site site, CuffRing ring, Variant variant, Grid grid) {
        this.site = site;
        this.grid = grid;
        boolean healing = site.healing();
        taper = healing ? 0 : StrictMath.toRadians(variant.taperDeg());
        chamfer = healing ? 0 : variant.chamferMm();
        edge = healing ? HEALING_EDGE_MM : POST_EDGE_MM;
        margin = new Vector3[grid.azimuths()];
        Vector3 sum = Vector3.ZERO;
        for (int j = 0; j < margin.length; j++) {
            double azimuth = 2 * Math.PI * j / margin.length;
            margin[j] = healing ? ring.gingivaAt(azimuth) : ring.marginAt(azimuth);
            sum = sum.plus(margin[j]);
        }
        frame = healing
                ? PostFrame.of(Vector3.ZERO, Vector3.UNIT_Z)
                : PostFrame.of(
                        sum.times(1.0 / margin.length), site.order().axisTilt().direction());
        top = Math.min(topBySpace(), lowestMargin() + (healing ? Double.MAX_VALUE : variant.postLimitMm()));
        build(ring.collarTopMm());
    }

    static Shape of(Site site, CuffRing ring, Variant variant, Grid grid) {
        return new Shape(site, ring, variant, grid);
    }

    /** Whether every wall line is long enough to be a wall; a shape that is not has no mesh. */
    boolean hasPost() {
        for (int j = 0; j < margin.length; j++) {
            if (wallLength(j) < LEAST_WALL_LINE_MM) {
                return false;
            }
        }
        return true;
    }

    /** Along the post axis from the lowest margin point to the top. */
    double postHeightMm() {
        return site.healing() ? 0 : top - lowestMargin();
    }

    /** Smallest radius of the wall's upper end about the post axis; negative where the taper leaves no post. */
    double leastPostRadiusMm() {
        double least = Double.MAX_VALUE;
        for (int j = 0; j < margin.length; j++) {
            least = Math.min(least, wallFoot(j) - wallLength(j) * StrictMath.tan(taper));
        }
        return least;
    }

    /** Largest radius of the wall's foot about the post axis. */
    double largestWallRadiusMm() {
        double largest = 0;
        for (int j = 0; j < margin.length; j++) {
            largest = Math.max(largest, wallFoot(j));
        }
        return largest;
    }

    int azimuths() {
        return margin.length;
    }

    int rowCount() {
        return rows.size();
    }

    Vector3 point(int row, int azimuth) {
        return rows.get(row)[azimuth];
    }

    int wallBaseRow() {
        return wallBaseRow;
    }

    int wallTopRow() {
        return wallTopRow;
    }

    PostFrame frame() {
        return frame;
    }

    Vector3 margin(int azimuth) {
        return margin[azimuth];
    }

    /** Where the post axis meets the top. */
    Vector3 topCentre() {
        return frame.origin().plus(frame.axis().times(top));
    }

    /** Where the last row closes. */
    Vector3 apex() {
        return apex;
    }

    /** Angle of the emergence surface against the implant axis at an azimuth, degrees; negative where it narrows. */
    double emergenceDeg(int azimuth) {
        Vector3 collar = point(1, azimuth);
        return StrictMath.toDegrees(
                StrictMath.atan2(margin[azimuth].radius() - collar.radius(), margin[azimuth].z() - collar.z()));
    }

    private double topBySpace() {
        if (site.healing()) {
            return site.greatestGingivaMm() + HEALING_RISE_MM;
        }
        double limit = site.order().interocclusalSpaceMm() - CLEARANCE_MM;
        double lowest = Double.MAX_VALUE;
        double slope = StrictMath.tan(taper);
        for (int j = 0; j < margin.length; j++) {
            // The corner of wall and top, radius falling with height, must stay under the limit.
            double lean = frame.outward(margin[j]).z();
            double reach = wallFoot(j) + wallFootHeight(j) * slope;
            double height =
                    (limit - frame.origin().z() - reach * lean) / (frame.axis().z() - slope * lean);
            lowest = Math.min(lowest, height);
        }
        return lowest;
    }

    private double lowestMargin() {
        double lowest = Double.MAX_VALUE;
        for (Vector3 point : margin) {
            lowest = Math.min(lowest, frame.height(point));
        }
        return lowest;
    }

    private double chamferRadius() {
        return chamfer / StrictMath.cos(taper);
    }

    private double wallFoot(int j) {
        return frame.radius(margin[j]) - chamfer;
    }

    private double wallFootHeight(int j) {
        return frame.height(margin[j]) + chamferRadius() * (1 - StrictMath.sin(taper));
    }

    private double wallLength(int j) {
        return wallEndHeight() - wallFootHeight(j);
    }

    private double tangentLength() {
        return edge * StrictMath.tan((Math.PI / 2 - taper) / 2);
    }

    private double wallEndHeight() {
        return top - tangentLength() * StrictMath.cos(taper);
    }

    private void build(double collarTopMm) {
        double radius = site.foundation().radiusMm();
        rows.add(circle(radius, site.foundation().bottomMm()));
        rows.add(circle(radius, collarTopMm));
        rows.add(margin);
        if (chamfer > 0) {
            for (int k = 1; k <= CHAMFER_STEPS; k++) {
                rows.add(chamferRow((Math.PI / 2 - taper) * k / CHAMFER_STEPS));
            }
        }
        wallBaseRow = rows.size() - 1;
        if (!hasPost()) {
            wallTopRow = wallBaseRow;
            return;
        }
        for (double part : grid.wallParts(longestWall())) {
            rows.add(wallRow(part));
        }
        wallTopRow = rows.size() - 1;
        for (int k = 1; k <= EDGE_STEPS; k++) {
            rows.add(edgeRow(taper + (Math.PI / 2 - taper) * k / EDGE_STEPS));
        }
        closeTop();
    }

    private double longestWall() {
        double longest = 0;
        for (int j = 0; j < margin.length; j++) {
            longest = Math.max(longest, wallLength(j));
        }
        return longest / StrictMath.cos(taper);
    }

    /**
     * Closes the top towards a point inside the bore: an edge from there to the rim leaves the bore once. Where the bore misses the
     * top, the top closes at the post axis over rings fine enough for a bore that grazes it.
     */
    private void closeTop() {
        Vector3[] rim = rows.get(rows.size() - 1);
        Vector3 centre = topCentre();
        double narrowest = Double.MAX_VALUE;
        double widest = 0;
        for (Vector3 point : rim) {
            narrowest = Math.min(narrowest, point.distanceTo(centre));
            widest = Math.max(widest, point.distanceTo(centre));
        }
        Vector3 onAxis =
                new Vector3(0, 0, centre.dot(frame.axis()) / frame.axis().z());
        double aside = onAxis.distanceTo(centre);
        double reach = Math.max(0, narrowest - WITHIN_MM);
        apex = aside <= reach ? onAxis : centre.plus(onAxis.minus(centre).times(reach / aside));
        if (apex.radius() > site.foundation().boreRadiusMm() - WITHIN_MM) {
            apex = centre;
            int rings = grid.topRings(widest);
            for (int k = 1; k < rings; k++) {
                double part = (double) k / rings;
                rows.add(row(j -> rim[j].plus(centre.minus(rim[j]).times(part))));
            }
        }
    }

    private Vector3[] circle(double radius, double height) {
        return row(j -> {
            double azimuth = 2 * Math.PI * j / margin.length;
            return new Vector3(radius * StrictMath.cos(azimuth), radius * StrictMath.sin(azimuth), height);
        });
    }

    private Vector3[] chamferRow(double turn) {
        double r = chamferRadius();
        return row(j -> frame.point(
                frame.outward(margin[j]),
                frame.radius(margin[j]) - r * StrictMath.sin(turn),
                frame.height(margin[j]) + r * (1 - StrictMath.cos(turn))));
    }

    private Vector3[] wallRow(double part) {
        return row(j -> {
            double rise = wallLength(j) * part;
            return frame.point(
                    frame.outward(margin[j]), wallFoot(j) - rise * StrictMath.tan(taper), wallFootHeight(j) + rise);
        });
    }

    private Vector3[] edgeRow(double turn) {
        double inward = StrictMath.cos(turn) - StrictMath.cos(taper);
        double up = StrictMath.sin(turn) - StrictMath.sin(taper);
        return row(j -> frame.point(
                frame.outward(margin[j]),
                wallFoot(j) - wallLength(j) * StrictMath.tan(taper) + edge * inward,
                wallEndHeight() + edge * up));
    }

    private interface PointAt {
        Vector3 of(int azimuth);
    }

    private Vector3[] row(PointAt at) {
        Vector3[] row = new Vector3[margin.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = at.of(j);
        }
        return row;
    }
}
