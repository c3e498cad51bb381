package com.cuffline.geometry;

import java.util.Arrays;

/**
 * An indexed triangle mesh in millimetres, immutable. Vertices are counted counter-clockwise when seen from outside.
 *
 * <p>Guaranteed: indices lie in range, coordinates are finite. Not guaranteed, and told by {@link MeshReport}: that it is
 * closed, consistently oriented, free of degenerate triangles.
 */
public final class TriangleMesh {
    private final double[] xyz;
    private final int[] abc;
    private final Vector3 lowest;
    private final Vector3 highest;

    private TriangleMesh(double[] xyz, int[] abc) {
        this.xyz = xyz;
        this.abc = abc;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int axis = 0; axis < 3; axis++) {
            double least = low[axis];
            double most = high[axis];
            for (int i = axis; i < xyz.length; i += 3) {
                least = xyz[i] < least ? xyz[i] : least;
                most = xyz[i] > most ? xyz[i] : most;
            }
            low[axis] = least;
            high[axis] = most;
        }
        lowest = new Vector3(low[0], low[1], low[2]);
        highest = new Vector3(high[0], high[1], high[2]);
    }

    /**
     * A mesh from flat arrays, which are copied.
     *
     * @param xyz three coordinates a vertex
     * @param abc three vertex indices a triangle
     */
    public static TriangleMesh of(double[] xyz, int[] abc) {
        if (xyz.length % 3 != 0 || abc.length % 3 != 0) {
            throw new IllegalArgumentException(
                    "xyz and abc come in threes but have lengths " + xyz.length + " and " + abc.length);
        }
        for (double coordinate : xyz) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("a coordinate is not finite: " + coordinate);
            }
        }
        int vertices = xyz.length / 3;
        for (int index : abc) {
            if (index < 0 || index >= vertices) {
                throw new IllegalArgumentException("index must be 0 to " + (vertices - 1) + " but is " + index);
            }
        }
        return new TriangleMesh(xyz.clone(), abc.clone());
    }

    public int vertexCount() {
        return xyz.length / 3;
    }

    public int triangleCount() {
        return abc.length / 3;
    }

    public double x(int vertex) {
        return xyz[3 * vertex];
    }

    public double y(int vertex) {
        return xyz[3 * vertex + 1];
    }

    public double z(int vertex) {
        return xyz[3 * vertex + 2];
    }

    public Vector3 vertex(int vertex) {
        return new Vector3(x(vertex), y(vertex), z(vertex));
    }

    /** The vertex at a corner of a triangle; corner is 0, 1 or 2. */
    public int corner(int triangle, int corner) {
        return abc[3 * triangle + corner];
    }

    /** The coordinates themselves, three a vertex; not to be changed. */
    double[] coordinates() {
        return xyz;
    }

    /** The vertex indices themselves, three a triangle; not to be changed. */
    int[] corners() {
        return abc;
    }

    /** Twice the area along the outward normal; a zero vector for a degenerate triangle. */
    public Vector3 doubleAreaNormal(int triangle) {
        Vector3 a = vertex(corner(triangle, 0));
        return vertex(corner(triangle, 1))
                .minus(a)
                .cross(vertex(corner(triangle, 2)).minus(a));
    }

    /** Enclosed volume, mm³; positive when a closed mesh is oriented outward. */
    public double signedVolume() {
        double sixfold = 0;
        for (int t = 0; t < triangleCount(); t++) {
            int a = corner(t, 0);
            int b = corner(t, 1);
            int c = corner(t, 2);
            sixfold += x(a) * (y(b) * z(c) - z(b) * y(c))
                    + y(a) * (z(b) * x(c) - x(b) * z(c))
                    + z(a) * (x(b) * y(c) - y(b) * x(c));
        }
        return sixfold / 6;
    }

    /** Surface area, mm². */
    public double area() {
        double doubled = 0;
        for (int t = 0; t < triangleCount(); t++) {
            doubled += doubleAreaNormal(t).length();
        }
        return doubled / 2;
    }

    /** Lowest corner of the bounding box; infinite for a mesh without vertices. */
    public Vector3 lowest() {
        return lowest;
    }

    /** Highest corner of the bounding box; infinite for a mesh without vertices. */
    public Vector3 highest() {
        return highest;
    }

    /** The mirror image in the plane y = 0, still oriented outward. */
    public TriangleMesh mirroredInY() {
        double[] mirrored = xyz.clone();
        for (int i = 1; i < mirrored.length; i += 3) {
            mirrored[i] = 0.0 - mirrored[i];
        }
        int[] turned = abc.clone();
        for (int i = 0; i < turned.length; i += 3) {
            turned[i + 1] = abc[i + 2];
            turned[i + 2] = abc[i + 1];
        }
        return new TriangleMesh(mirrored, turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TriangleMesh mesh && Arrays.equals(xyz, mesh.xyz) && Arrays.equals(abc, mesh.abc);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xyz) + Arrays.hashCode(abc);
    }

    @Override
    public String toString() {
        return "TriangleMesh[" + vertexCount() + " vertices, " + triangleCount() + " triangles]";
    }
}
