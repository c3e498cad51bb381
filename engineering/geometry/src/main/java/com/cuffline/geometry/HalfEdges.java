package com.cuffline.geometry;

import java.util.Arrays;

/**
 * The edges of a mesh by their half edges: half edge 3 t + i runs from corner i of triangle t to the next corner. Every edge hangs in the
 * list of its lower vertex under the half edge that was met first.
 */
final class HalfEdges {
    private static final int NONE = -1;
    private static final int CROWDED = -2;

    private final int[] abc;
    private final int vertices;
    /** The half edge on the other side of an edge with exactly two triangles; below 0 for other edges. */
    private final int[] opposite;

    private int count;
    private int open;
    private int crowded;
    private int clashing;

    private HalfEdges(TriangleMesh mesh) {
        abc = mesh.corners();
        vertices = mesh.vertexCount();
        opposite = new int[abc.length];
        Arrays.fill(opposite, NONE);
    }

    static HalfEdges of(TriangleMesh mesh) {
        HalfEdges edges = new HalfEdges(mesh);
        edges.match();
        return edges;
    }

    private void match() {
        int[] first = new int[vertices];
        Arrays.fill(first, NONE);
        // Of each edge that hangs in a list the edge after it, and its higher vertex.
        int[] hung = new int[2 * abc.length];
        for (int t = 0; t < abc.length; t += 3) {
            match(t, abc[t], abc[t + 1], first, hung);
            match(t + 1, abc[t + 1], abc[t + 2], first, hung);
            match(t + 2, abc[t + 2], abc[t], first, hung);
        }
    }

    private void match(int h, int from, int to, int[] first, int[] hung) {
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        int e = first[low];
        while (e != NONE && hung[2 * e + 1] != high) {
            e = hung[2 * e];
        }
        if (e == NONE) {
            hung[2 * h] = first[low];
            hung[2 * h + 1] = high;
            first[low] = h;
            count++;
            open++;
        } else {
            join(e, h);
        }
    }

    private void join(int e, int h) {
        if (opposite[e] == NONE) {
            opposite[e] = h;
            opposite[h] = e;
            open--;
            clashing += abc[e] == abc[h] ? 1 : 0;
            return;
        }
        if (opposite[e] != CROWDED) {
            clashing -= abc[e] == abc[opposite[e]] ? 1 : 0;
            opposite[opposite[e]] = CROWDED;
            opposite[e] = CROWDED;
            crowded++;
        }
        opposite[h] = CROWDED;
    }

    int count() {
        return count;
    }

    /** Edges with one triangle. */
    int open() {
        return open;
    }

    /** Edges with more than two triangles. */
    int crowded() {
        return crowded;
    }

    /** Edges whose two triangles run along them in the same direction. */
    int clashing() {
        return clashing;
    }

    /** The other half edge of an edge with exactly two triangles; below 0 for other edges. */
    int opposite(int halfEdge) {
        return opposite[halfEdge];
    }

    static int next(int halfEdge) {
        return halfEdge % 3 == 2 ? halfEdge - 2 : halfEdge + 1;
    }

    static int previous(int halfEdge) {
        return halfEdge % 3 == 0 ? halfEdge + 2 : halfEdge - 1;
    }

    /** Groups of triangles connected over edges. */
    int shells() {
        boolean[] seen = new boolean[abc.length / 3];
        int[] waiting = new int[seen.length];
        int shells = 0;
        for (int start = 0; start < seen.length; start++) {
            if (seen[start]) {
                continue;
            }
            shells++;
            seen[start] = true;
            int size = 0;
            waiting[size++] = start;
            while (size > 0) {
                int h = 3 * waiting[--size];
                for (int i = 0; i < 3; i++) {
                    int o = opposite[h + i];
                    if (o >= 0 && !seen[o / 3]) {
                        seen[o / 3] = true;
                        waiting[size++] = o / 3;
                    }
                }
            }
        }
        return shells;
    }

    /** Groups of corners at one vertex connected over edges: one a vertex when the mesh is manifold. */
    int fans() {
        boolean[] seen = new boolean[abc.length];
        boolean whole = open == 0 && crowded == 0 && clashing == 0;
        int fans = 0;
        for (int corner = 0; corner < abc.length; corner++) {
            if (seen[corner]) {
                continue;
            }
            fans++;
            if (whole) {
                round(corner, seen);
            } else {
                seen[corner] = true;
                turn(corner, corner, seen);
                turn(corner, previous(corner), seen);
            }
        }
        return fans;
    }

    /** Goes all round a vertex of a closed and consistently oriented mesh. */
    private void round(int corner, boolean[] seen) {
        int at = corner;
        do {
            seen[at] = true;
            at = opposite[previous(at)];
        } while (at != corner);
    }

    /** Goes round a vertex from a corner over one of the two edges there, until it meets a corner again or no triangle. */
    private void turn(int corner, int over, boolean[] seen) {
        int vertex = abc[corner];
        int o = opposite[over];
        while (o >= 0) {
            boolean away = abc[o] == vertex;
            int there = away ? o : next(o);
            if (seen[there]) {
                return;
            }
            seen[there] = true;
            o = opposite[away ? previous(o) : there];
        }
    }
}
