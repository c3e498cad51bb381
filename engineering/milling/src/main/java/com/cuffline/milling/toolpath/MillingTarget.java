package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.List;

/**
 * What is to be milled, in the implant frame.
 *
 * @param regionOf a triangle's region, one entry a triangle
 * @param marginLine closed, in order of azimuth either way round; the last point is not the first again
 */
public record MillingTarget(TriangleMesh mesh, List<Region> regionOf, List<Vector3> marginLine) {
    public MillingTarget {
        regionOf = List.copyOf(regionOf);
        marginLine = List.copyOf(marginLine);
        if (regionOf.size() != mesh.triangleCount()) {
            throw new IllegalArgumentException(
                    "regionOf must have " + mesh.triangleCount() + " entries, not " + regionOf.size());
        }
        if (marginLine.size() < 3) {
            throw new IllegalArgumentException("marginLine must have 3 points or more, not " + marginLine.size());
        }
    }

    /** Twice the largest distance from the implant axis, mm. */
    public double largestDiameterMm() {
        double largest = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            largest = Math.max(largest, mesh.x(v) * mesh.x(v) + mesh.y(v) * mesh.y(v));
        }
        return 2 * Math.sqrt(largest);
    }
}
