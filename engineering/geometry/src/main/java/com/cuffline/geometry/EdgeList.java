package com.cuffline.geometry;

import java.util.Arrays;

/** The undirected edges of a mesh with the half edges that run along each, found by sorting. */
final class EdgeList {
    private final int[] halfEdges;
    /** Whether the half edge beside it runs from the lower to the higher vertex. */
    private final boolean[] rising;

    private final int[] starts;

    private EdgeList(int[] halfEdges, boolean[] rising, int[] starts) {
        this.halfEdges = halfEdges;
        this.rising = rising;
        this.starts = starts;
    }

    static EdgeList of(TriangleMesh mesh) {
        int corners = 3 * mesh.triangleCount();
        int[] offset = new int[mesh.vertexCount() + 1];
        for (int h = 0; h < corners; h++) {
            offset[low(mesh, h) + 1]++;
        }
        for (int v = 0; v < mesh.vertexCount(); v++) {
            offset[v + 1] += offset[v];
        }
        int[] fill = offset.clone();
        long[] packed = new long[corners];
        for (int h = 0; h < corners; h++) {
            long high = Math.max(from(mesh, h), to(mesh, h));
            packed[fill[low(mesh, h)]++] = high << 32 | h;
        }
        int[] halfEdges = new int[corners];
        boolean[] rising = new boolean[corners];
        int[] starts = new int[corners + 1];
        int count = 0;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Arrays.sort(packed, offset[v], offset[v + 1]);
            for (int i = offset[v]; i < offset[v + 1]; i++) {
                halfEdges[i] = (int) packed[i];
                rising[i] = from(mesh, halfEdges[i]) == v;
                if (i == offset[v] || packed[i] >>> 32 != packed[i - 1] >>> 32) {
                    starts[count++] = i;
                }
            }
        }
        starts[count] = corners;
        return new EdgeList(halfEdges, rising, Arrays.copyOf(starts, count + 1));
    }

    int count() {
        return starts.length - 1;
    }

    int withOneTriangle() {
        int found = 0;
        for (int e = 0; e < count(); e++) {
            found += size(e) == 1 ? 1 : 0;
        }
        return found;
    }

    int withManyTriangles() {
        int found = 0;
        for (int e = 0; e < count(); e++) {
            found += size(e) > 2 ? 1 : 0;
        }
        return found;
    }

    int clashing() {
        int found = 0;
        for (int e = 0; e < count(); e++) {
            found += size(e) == 2 && rising[starts[e]] == rising[starts[e] + 1] ? 1 : 0;
        }
        return found;
    }

    /** Tells the two half edges (3 x triangle + corner) of each edge that has exactly two. */
    void forEachPair(PairReader reader) {
        for (int e = 0; e < count(); e++) {
            if (size(e) == 2) {
                reader.read(halfEdges[starts[e]], halfEdges[starts[e] + 1]);
            }
        }
    }

    /** Receives the half edges of one edge. */
    interface PairReader {
        void read(int first, int second);
    }

    private int size(int edge) {
        return starts[edge + 1] - starts[edge];
    }

    private static int from(TriangleMesh mesh, int halfEdge) {
        return mesh.corner(halfEdge / 3, halfEdge % 3);
    }

    private static int to(TriangleMesh mesh, int halfEdge) {
        return mesh.corner(halfEdge / 3, (halfEdge + 1) % 3);
    }

    private static int low(TriangleMesh mesh, int halfEdge) {
        return Math.min(from(mesh, halfEdge), to(mesh, halfEdge));
    }
}
