package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import java.util.Arrays;

/** Collects the mesh: the points of the outer grid first, then the rim and the channel; unused points leave at the end. */
final class Triangles {
    private static final double SHORTER = 0.9;

    private double[] xyz;
    private int vertices;
    private int[] abc;
    private int corners;
    private final int[] regionStart = new int[Region.values().length + 1];
    private int begun = -1;
    /** Place of a vertex among the rim's, by vertex; -1 for others. */
    private int[] rimPlace;

    private int[] rimVertices = new int[256];
    private int rimCount;
    private int[] rimEdges = new int[1024];
    private int rimEdgeEnds;

    Triangles(double[] nodes, int expectedTriangles) {
        vertices = nodes.length / 3;
        xyz = Arrays.copyOf(nodes, nodes.length + 3 * 2048);
        rimPlace = new int[xyz.length / 3];
        Arrays.fill(rimPlace, -1);
        abc = new int[3 * expectedTriangles];
    }

    int vertex(double x, double y, double z) {
        if (3 * vertices == xyz.length) {
            xyz = Arrays.copyOf(xyz, 2 * xyz.length);
            int known = rimPlace.length;
            rimPlace = Arrays.copyOf(rimPlace, xyz.length / 3);
            Arrays.fill(rimPlace, known, rimPlace.length, -1);
        }
        xyz[3 * vertices] = x;
        xyz[3 * vertices + 1] = y;
        xyz[3 * vertices + 2] = z;
        return vertices++;
    }

    int rimVertex(double x, double y, double z) {
        int vertex = vertex(x, y, z);
        onRim(vertex);
        return vertex;
    }

    /** Index of a vertex among those of the rim; -1 for others. */
    int placeOnRim(int vertex) {
        return rimPlace[vertex];
    }

    /** Moves a grid point onto the rim. */
    void moveToRim(int vertex, double x, double y, double z) {
        xyz[3 * vertex] = x;
        xyz[3 * vertex + 1] = y;
        xyz[3 * vertex + 2] = z;
        onRim(vertex);
    }

    private void onRim(int vertex) {
        if (rimCount == rimVertices.length) {
            rimVertices = Arrays.copyOf(rimVertices, 2 * rimCount);
        }
        rimPlace[vertex] = rimCount;
        rimVertices[rimCount++] = vertex;
    }

    /** The triangles that follow belong to a region; regions left out are empty. */
    void begin(Region region) {
        Arrays.fill(regionStart, begun + 1, region.ordinal() + 1, corners / 3);
        begun = region.ordinal();
    }

    /** Triangles collected before a region; for the region after the last, all. */
    int regionStart(int region) {
        return region == regionStart.length - 1 ? corners / 3 : regionStart[region];
    }

    void triangle(int a, int b, int c) {
        if (corners == abc.length) {
            abc = Arrays.copyOf(abc, 2 * corners);
        }
        abc[corners] = a;
        abc[corners + 1] = b;
        abc[corners + 2] = c;
        corners += 3;
    }

    /** A quad as two triangles along its shorter diagonal. */
    void quad(int a, int b, int c, int d) {
        if (squaredDistance(a, c) <= squaredDistance(b, d)) {
            triangle(a, b, c);
            triangle(a, c, d);
        } else {
            triangle(a, b, d);
            triangle(b, c, d);
        }
    }

    double squaredDistance(int a, int b) {
        double dx = xyz[3 * a] - xyz[3 * b];
        double dy = xyz[3 * a + 1] - xyz[3 * b + 1];
        double dz = xyz[3 * a + 2] - xyz[3 * b + 2];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Whether a point lies beside an edge, not before or beyond it, and not much farther from its middle than its ends. */
    boolean besideEdge(int a, int b, double[] point) {
        double whole = squaredDistance(a, b);
        double fromA = Segment.squaredDistance(xyz, a, a, point);
        double fromB = Segment.squaredDistance(xyz, b, b, point);
        return Math.abs(fromA - fromB) < whole && fromA + fromB < 2 * whole;
    }

    /** Squared distance of a point from the edge between two vertices. */
    double squaredFromEdge(int a, int b, double[] point) {
        return Segment.squaredDistance(xyz, a, b, point);
    }

    /**
     * Whether a triangle can be divided at a point beside its edge from a to b: both parts face the way of the whole, and the point is
     * nearer to both ends than they are to each other, so that dividing comes to an end.
     */
    boolean divides(int a, int between, int b, int c) {
        double whole = SHORTER * squaredDistance(a, b);
        Vector3 normal = normal(a, b, c);
        return squaredDistance(a, between) < whole
                && squaredDistance(between, b) < whole
                && normal(a, between, c).dot(normal) > 0
                && normal(between, b, c).dot(normal) > 0;
    }

    private Vector3 normal(int a, int b, int c) {
        return point(b).minus(point(a)).cross(point(c).minus(point(a)));
    }

    private Vector3 point(int vertex) {
        return new Vector3(x(vertex), y(vertex), z(vertex));
    }

    double x(int vertex) {
        return xyz[3 * vertex];
    }

    double y(int vertex) {
        return xyz[3 * vertex + 1];
    }

    double z(int vertex) {
        return xyz[3 * vertex + 2];
    }

    /** Notes an edge of the trimmed surface if both its ends lie on the rim. */
    void rimEdge(int from, int to) {
        if (rimPlace[from] >= 0 && rimPlace[to] >= 0) {
            if (rimEdgeEnds == rimEdges.length) {
                rimEdges = Arrays.copyOf(rimEdges, 2 * rimEdgeEnds);
            }
            rimEdges[rimEdgeEnds++] = from;
            rimEdges[rimEdgeEnds++] = to;
        }
    }

    /**
     * The rim's vertices in rising turn: the noted edges that have no opposite, followed backwards. Empty unless they make exactly
     * one closed loop.
     */
    int[] rim() {
        int[] before = new int[rimCount];
        Arrays.fill(before, -1);
        int border = 0;
        int start = -1;
        int[] following = new int[rimEdgeEnds];
        int[] first = firstRimEdges(following);
        for (int e = 0; e < rimEdgeEnds; e += 2) {
            if (!hasOpposite(e, first, following)) {
                int to = rimPlace[rimEdges[e + 1]];
                if (before[to] >= 0) {
                    return new int[0];
                }
                before[to] = rimPlace[rimEdges[e]];
                start = to;
                border++;
            }
        }
        return loop(before, start, border);
    }

    /** The first noted edge from each place of the rim, -1 for none; {@code following} receives the next from the same place. */
    private int[] firstRimEdges(int[] following) {
        int[] first = new int[rimCount];
        Arrays.fill(first, -1);
        for (int e = 0; e < rimEdgeEnds; e += 2) {
            int from = rimPlace[rimEdges[e]];
            following[e] = first[from];
            first[from] = e;
        }
        return first;
    }

    /** Closed loops that the noted edges without opposite make; edges that make none count as one. */
    int rimLoops() {
        boolean[] seen = new boolean[rimCount];
        int[] following = new int[rimEdgeEnds];
        int[] first = firstRimEdges(following);
        int loops = 0;
        for (int start = 0; start < rimCount; start++) {
            int at = start;
            boolean moved = false;
            while (at >= 0 && !seen[at]) {
                seen[at] = true;
                int next = -1;
                for (int e = first[at]; e >= 0 && next < 0; e = following[e]) {
                    next = hasOpposite(e, first, following) ? -1 : rimPlace[rimEdges[e + 1]];
                }
                moved |= next >= 0;
                at = next;
            }
            loops += moved && at == start ? 1 : 0;
        }
        return loops;
    }

    private boolean hasOpposite(int edge, int[] first, int[] following) {
        for (int e = first[rimPlace[rimEdges[edge + 1]]]; e >= 0; e = following[e]) {
            if (rimEdges[e + 1] == rimEdges[edge]) {
                return true;
            }
        }
        return false;
    }

    private int[] loop(int[] before, int start, int border) {
        if (border < 3) {
            return new int[0];
        }
        int[] loop = new int[border];
        int at = start;
        for (int k = 0; k < border; k++) {
            loop[k] = rimVertices[at];
            at = before[at];
            if (at < 0 || at == start && k + 1 < border) {
                return new int[0];
            }
        }
        return at == start ? loop : new int[0];
    }

    /** The mesh without unused points; {@code kept} receives the new index of every old vertex or -1. */
    TriangleMesh mesh(int[] kept) {
        for (int c = 0; c < corners; c++) {
            kept[abc[c]] = 1;
        }
        double[] used = new double[3 * vertices];
        int count = 0;
        for (int v = 0; v < vertices; v++) {
            if (kept[v] == 1) {
                System.arraycopy(xyz, 3 * v, used, 3 * count, 3);
                kept[v] = count++;
            } else {
                kept[v] = -1;
            }
        }
        int[] renumbered = new int[corners];
        for (int c = 0; c < corners; c++) {
            renumbered[c] = kept[abc[c]];
        }
        return TriangleMesh.of(Arrays.copyOf(used, 3 * count), renumbered);
    }

    int vertexCount() {
        return vertices;
    }
}
