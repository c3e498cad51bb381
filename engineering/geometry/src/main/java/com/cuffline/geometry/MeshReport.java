package com.cuffline.geometry;

/**
 * What a mesh is: counted, not assumed.
 *
 * @param openEdges edges with one triangle
 * @param crowdedEdges edges with more than two triangles
 * @param clashingEdges edges whose two triangles run along them in the same direction
 * @param pinchedVertices vertices whose triangles form more than one fan
 * @param degenerateTriangles triangles whose smallest height is below {@link #LEAST_HEIGHT_MM} or that repeat a corner
 * @param shells parts connected over edges
 * @param eulerCharacteristic vertices - edges + triangles, counting used vertices only
 * @param volumeMm3 signed volume, positive when oriented outward
 * @param areaMm2 surface area
 */
public record MeshReport(
        int triangles,
        int openEdges,
        int crowdedEdges,
        int clashingEdges,
        int pinchedVertices,
        int degenerateTriangles,
        int shells,
        int eulerCharacteristic,
        double volumeMm3,
        double areaMm2) {
    /** A triangle flatter than this has no usable normal in single precision. */
    public static final double LEAST_HEIGHT_MM = 1e-5;

    /** Every edge has exactly two triangles. */
    public boolean closed() {
        return openEdges == 0 && crowdedEdges == 0;
    }

    /** Closed, manifold at vertices too, oriented outward, one piece, nothing degenerate. */
    public boolean soundSolid() {
        return closed()
                && clashingEdges == 0
                && pinchedVertices == 0
                && degenerateTriangles == 0
                && shells == 1
                && volumeMm3 > 0;
    }

    /** Number of through holes of a closed mesh. */
    public int genus() {
        return shells - eulerCharacteristic / 2;
    }

    /** Examines a mesh, in time that grows with its triangles as long as no vertex has many. */
    public static MeshReport of(TriangleMesh mesh) {
        return of(mesh, HalfEdges.of(mesh));
    }

    static MeshReport of(TriangleMesh mesh, HalfEdges edges) {
        Measured measured = Measured.of(mesh);
        int used = usedVertices(mesh);
        return new MeshReport(
                mesh.triangleCount(),
                edges.open(),
                edges.crowded(),
                edges.clashing(),
                edges.fans() - used,
                measured.degenerate,
                edges.shells(),
                used - edges.count() + mesh.triangleCount(),
                measured.sixfoldVolume / 6,
                measured.doubledArea / 2);
    }

    private static int usedVertices(TriangleMesh mesh) {
        boolean[] used = new boolean[mesh.vertexCount()];
        int count = 0;
        for (int vertex : mesh.corners()) {
            count += used[vertex] ? 0 : 1;
            used[vertex] = true;
        }
        return count;
    }

    /** Sums over the triangles. */
    private record Measured(int degenerate, double sixfoldVolume, double doubledArea) {
        static Measured of(TriangleMesh mesh) {
            double[] xyz = mesh.coordinates();
            int[] abc = mesh.corners();
            int degenerate = 0;
            double volume = 0;
            double area = 0;
            for (int t = 0; t < abc.length; t += 3) {
                int a = 3 * abc[t];
                int b = 3 * abc[t + 1];
                int c = 3 * abc[t + 2];
                double ux = xyz[b] - xyz[a];
                double uy = xyz[b + 1] - xyz[a + 1];
                double uz = xyz[b + 2] - xyz[a + 2];
                double vx = xyz[c] - xyz[a];
                double vy = xyz[c + 1] - xyz[a + 1];
                double vz = xyz[c + 2] - xyz[a + 2];
                double nx = uy * vz - uz * vy;
                double ny = uz * vx - ux * vz;
                double nz = ux * vy - uy * vx;
                double squared = nx * nx + ny * ny + nz * nz;
                double longest = Math.max(
                        squared(ux, uy, uz), Math.max(squared(vx, vy, vz), squared(vx - ux, vy - uy, vz - uz)));
                degenerate += squared <= LEAST_HEIGHT_MM * LEAST_HEIGHT_MM * longest ? 1 : 0;
                volume += xyz[a] * nx + xyz[a + 1] * ny + xyz[a + 2] * nz;
                area += Math.sqrt(squared);
            }
            return new Measured(degenerate, volume, area);
        }

        private static double squared(double x, double y, double z) {
            return x * x + y * y + z * z;
        }
    }
}
