package com.cuffline.geometry;

import java.util.List;

/**
 * A mesh counted and searched for triangles that cross, with the help of patches that cover all its triangles in order.
 *
 * @param crossings pairs of triangles that pass through each other, as {@link SelfIntersections} counts them; -1 where the report tells
 *     that the mesh is no sound solid, for then they are not searched
 * @param seen patches proven by sight; within the others triangles were searched
 */
public record MeshProof(MeshReport report, int crossings, int seen) {
    /** A sound solid without crossings. */
    public boolean passes() {
        return crossings == 0;
    }

    /**
     * Proves a mesh.
     *
     * @throws IllegalArgumentException if the patches do not follow each other from the first triangle to the last
     */
    public static MeshProof of(TriangleMesh mesh, List<Patch> patches) {
        int covered = 0;
        for (Patch patch : patches) {
            if (patch.firstTriangle() != covered) {
                throw new IllegalArgumentException(
                        "a patch must begin at triangle " + covered + " but begins at " + patch.firstTriangle());
            }
            covered = patch.end();
        }
        if (covered != mesh.triangleCount()) {
            throw new IllegalArgumentException(
                    "patches must cover " + mesh.triangleCount() + " triangles but cover " + covered);
        }
        HalfEdges edges = HalfEdges.of(mesh);
        MeshReport report = MeshReport.of(mesh, edges);
        if (!report.soundSolid()) {
            return new MeshProof(report, -1, 0);
        }
        boolean[] proven = new boolean[patches.size()];
        int seen = 0;
        for (int k = 0; k < proven.length; k++) {
            proven[k] = PatchSight.proves(mesh, edges, patches, k);
            seen += proven[k] ? 1 : 0;
        }
        return new MeshProof(report, SelfIntersections.count(mesh, patches, proven), seen);
    }
}
