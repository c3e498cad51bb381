package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import java.util.Arrays;

/**
 * Vertex normals for shading: the triangles around a vertex that lie within the crease angle of one another share a normal,
 * weighted by area; across sharper edges the vertex is doubled.
 */
final class SmoothNormals {
    static final double CREASE_DEG = 35;
    private static final double CREASE_COSINE = StrictMath.cos(Math.toRadians(CREASE_DEG));

    private final int[] index;
    private int[] source;
    private double[] sum;
    private int[] nextTwin;
    private int count;

    private SmoothNormals(TriangleMesh mesh) {
        index = new int[3 * mesh.triangleCount()];
        int expected = mesh.vertexCount() + mesh.vertexCount() / 4 + 16;
        source = new int[expected];
        sum = new double[3 * expected];
        nextTwin = new int[expected];
    }

    static SmoothNormals of(TriangleMesh mesh) {
        SmoothNormals shaded = new SmoothNormals(mesh);
        int[] first = new int[mesh.vertexCount()];
        Arrays.fill(first, -1);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            shaded.add(mesh, t, first);
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

    /** Writes the unit normal of a shaded vertex. */
    void writeNormal(int shadedVertex, LittleEndian out) {
        int at = 3 * shadedVertex;
        double length = length(at);
        if (length > 0) {
            out.float32(sum[at] / length, sum[at + 1] / length, sum[at + 2] / length);
        } else {
            out.float32(0, 0, 1);
        }
    }

    private void add(TriangleMesh mesh, int t, int[] first) {
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double ux = mesh.x(b) - mesh.x(a);
        double uy = mesh.y(b) - mesh.y(a);
        double uz = mesh.z(b) - mesh.z(a);
        double vx = mesh.x(c) - mesh.x(a);
        double vy = mesh.y(c) - mesh.y(a);
        double vz = mesh.z(c) - mesh.z(a);
        double x = uy * vz - uz * vy;
        double y = uz * vx - ux * vz;
        double z = ux * vy - uy * vx;
        double length = Math.sqrt(x * x + y * y + z * z);
        for (int i = 0; i < 3; i++) {
            int vertex = mesh.corner(t, i);
            int twin = first[vertex];
            while (twin >= 0 && !alike(3 * twin, x, y, z, length)) {
                twin = nextTwin[twin];
            }
            if (twin < 0) {
                twin = newTwin(vertex, first[vertex]);
                first[vertex] = twin;
            }
            sum[3 * twin] += x;
            sum[3 * twin + 1] += y;
            sum[3 * twin + 2] += z;
            index[3 * t + i] = twin;
        }
    }

    private boolean alike(int at, double x, double y, double z, double length) {
        double scale = length(at) * length;
        return scale == 0 || sum[at] * x + sum[at + 1] * y + sum[at + 2] * z >= CREASE_COSINE * scale;
    }

    private double length(int at) {
        return Math.sqrt(sum[at] * sum[at] + sum[at + 1] * sum[at + 1] + sum[at + 2] * sum[at + 2]);
    }

    private int newTwin(int vertex, int previousTwin) {
        if (count == source.length) {
            source = Arrays.copyOf(source, 2 * count);
            sum = Arrays.copyOf(sum, 6 * count);
            nextTwin = Arrays.copyOf(nextTwin, 2 * count);
        }
        source[count] = vertex;
        nextTwin[count] = previousTwin;
        return count++;
    }
}
