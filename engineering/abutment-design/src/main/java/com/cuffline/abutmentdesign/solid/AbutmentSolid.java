package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.PlaneSection;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.List;

/**
 * A solid whose mesh is proven: closed, manifold, oriented outward, one shell with one hole, nothing degenerate, no
 * self-intersection, within the chord tolerance.
 */
public final class AbutmentSolid {
    private final TriangleMesh mesh;
    private final List<RegionRange> regions;
    private final int[] marginLoop;
    private final double chordErrorMm;
    private final SolidMeasures measures;
    private final MeshReport report;

    AbutmentSolid(
            TriangleMesh mesh,
            List<RegionRange> regions,
            int[] marginLoop,
            double chordErrorMm,
            SolidMeasures measures,
            MeshReport report) {
        this.mesh = mesh;
        this.regions = List.copyOf(regions);
        this.marginLoop = marginLoop;
        this.chordErrorMm = chordErrorMm;
        this.measures = measures;
        this.report = report;
    }

    public TriangleMesh mesh() {
        return mesh;
    }

    /** Every region once, in the order of {@link Region}. */
    public List<RegionRange> regions() {
        return regions;
    }

    /** Vertices of the margin line in rising azimuth, the first at azimuth 0. */
    public int[] marginLoop() {
        return marginLoop.clone();
    }

    /** Largest distance between mesh and exact surface, measured at the middle of every edge and quad, and between the exact rim and its edges. */
    public double chordErrorMm() {
        return chordErrorMm;
    }

    public SolidMeasures measures() {
        return measures;
    }

    /** The count that proved the mesh. */
    public MeshReport report() {
        return report;
    }

    /** Outlines of the cut with the plane through the implant axis at an azimuth, closed; the last point is not the first again. */
    public List<List<Vector3>> verticalSection(double azimuthRad) {
        Vector3 normal = new Vector3(-StrictMath.sin(azimuthRad), StrictMath.cos(azimuthRad), 0);
        return PlaneSection.cut(mesh, Vector3.ZERO, normal);
    }

    /** Outlines of the cut across the implant axis at a height above the implant table; none outside the part. */
    public List<List<Vector3>> horizontalSection(double heightMm) {
        return PlaneSection.cut(mesh, new Vector3(0, 0, heightMm), Vector3.UNIT_Z);
    }
}
