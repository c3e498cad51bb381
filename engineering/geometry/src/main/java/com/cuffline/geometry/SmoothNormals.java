package com.cuffline.geometry;

import java.util.Arrays;

/**
 * Vertex normals for shading: the triangles around a vertex that lie within the crease angle of one another share a normal,
 * weighted by area; across sharper edges the vertex is doubled.
 */
final class SmoothNormals {
    static final double CREASE_DEG = 35;
    private static final double CREASE_COSINE = StrictMath.cos(Math.toRadians(CREASE_DEG));

    private final int[] index;
    private int[] source = new int[1024];
    private Vector3[] sum = new Vector3[1024];
    private int[] nextTwin = new int[1024];
    private int count;

    private SmoothNormals(int corners) {
        index = new int[corners];
    }

    static SmoothNormals of(TriangleMesh mesh) {
        SmoothNormals shaded = new SmoothNormals(3 * mesh.triangleCount());
        int[] first = new int[mesh.vertexCount()];
        Arrays.fill(first, -1);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 normal = mesh.doubleAreaNormal(t);
            for (int i = 0; i < 3; i++) {
                int vertex = mesh.corner(t, i);
                int twin = shaded.twin(first[vertex], normal);
                if (twin < 0) {
                    twin = shaded.add(vertex, first[vertex]);
                    first[vertex] = twin;
                }
                shaded.sum[twin] = shaded.sum[twin].plus(normal);
                shaded.index[3 * t + i] = twin;
            }
        }
        return shaded;
    }

    int vertexCount() {
        return count;
    }

    /** The mesh vertex that a shaded vertex stands for. */
    int source(int shadedVertex) {
        return source[shadedVertex];
    }

    /** The shaded vertex at a corner, 3 x triangle + corner. */
    int index(int corner) {
        return index[corner];
    }

    Vector3 normal(int shadedVertex) {
        double length = sum[shadedVertex].length();
        return length > 0 ? sum[shadedVertex].times(1 / length) : Vector3.UNIT_Z;
    }

    private int twin(int first, Vector3 normal) {
        for (int twin = first; twin >= 0; twin = nextTwin[twin]) {
            double scale = sum[twin].length() * normal.length();
            if (scale == 0 || sum[twin].dot(normal) >= CREASE_COSINE * scale) {
                return twin;
            }
        }
        return -1;
    }

    private int add(int vertex, int previousTwin) {
        if (count == source.length) {
            source = Arrays.copyOf(source, 2 * count);
            sum = Arrays.copyOf(sum, 2 * count);
            nextTwin = Arrays.copyOf(nextTwin, 2 * count);
        }
        source[count] = vertex;
        sum[count] = Vector3.ZERO;
        nextTwin[count] = previousTwin;
        return count++;
    }
}
