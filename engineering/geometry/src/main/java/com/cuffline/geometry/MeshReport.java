package com.cuffline.geometry;

import java.util.Arrays;

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

    /** Examines a mesh in O(n log n). */
    public static MeshReport of(TriangleMesh mesh) {
        EdgeList edges = EdgeList.of(mesh);
        int degenerate = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            degenerate += isDegenerate(mesh, t) ? 1 : 0;
        }
        VertexFans fans = VertexFans.of(mesh, edges);
        return new MeshReport(
                mesh.triangleCount(),
                edges.withOneTriangle(),
                edges.withManyTriangles(),
                edges.clashing(),
                fans.count() - fans.usedVertices(),
                degenerate,
                fans.shells(),
                fans.usedVertices() - edges.count() + mesh.triangleCount(),
                mesh.signedVolume(),
                mesh.area());
    }

    private static boolean isDegenerate(TriangleMesh mesh, int t) {
        double longest = 0;
        for (int i = 0; i < 3; i++) {
            Vector3 from = mesh.vertex(mesh.corner(t, i));
            longest = Math.max(longest, from.distanceTo(mesh.vertex(mesh.corner(t, (i + 1) % 3))));
        }
        return mesh.doubleAreaNormal(t).length() <= LEAST_HEIGHT_MM * longest;
    }

    /** Corners joined over shared edges: one fan per vertex when the mesh is manifold. */
    private record VertexFans(int count, int usedVertices, int shells) {
        static VertexFans of(TriangleMesh mesh, EdgeList edges) {
            int corners = 3 * mesh.triangleCount();
            UnionFind fans = new UnionFind(corners);
            UnionFind pieces = new UnionFind(mesh.triangleCount());
            edges.forEachPair((s, t) -> {
                pieces.join(s / 3, t / 3);
                for (int vertex : new int[] {corner(mesh, s), corner(mesh, next(s))}) {
                    fans.join(cornerAt(mesh, s / 3, vertex), cornerAt(mesh, t / 3, vertex));
                }
            });
            boolean[] used = new boolean[mesh.vertexCount()];
            int usedVertices = 0;
            for (int c = 0; c < corners; c++) {
                int vertex = corner(mesh, c);
                usedVertices += used[vertex] ? 0 : 1;
                used[vertex] = true;
            }
            return new VertexFans(fans.groups(), usedVertices, pieces.groups());
        }

        private static int corner(TriangleMesh mesh, int halfEdge) {
            return mesh.corner(halfEdge / 3, halfEdge % 3);
        }

        private static int next(int halfEdge) {
            return halfEdge - halfEdge % 3 + (halfEdge + 1) % 3;
        }

        private static int cornerAt(TriangleMesh mesh, int triangle, int vertex) {
            for (int i = 0; i < 2; i++) {
                if (mesh.corner(triangle, i) == vertex) {
                    return 3 * triangle + i;
                }
            }
            return 3 * triangle + 2;
        }
    }

    /** Disjoint groups with path halving. */
    private static final class UnionFind {
        private final int[] parent;
        private int groups;

        UnionFind(int size) {
            parent = new int[size];
            Arrays.setAll(parent, i -> i);
            groups = size;
        }

        void join(int a, int b) {
            int rootA = root(a);
            int rootB = root(b);
            if (rootA != rootB) {
                parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
                groups--;
            }
        }

        int groups() {
            return groups;
        }

        private int root(int member) {
            int m = member;
            while (parent[m] != m) {
                parent[m] = parent[parent[m]];
                m = parent[m];
            }
            return m;
        }
    }
}
