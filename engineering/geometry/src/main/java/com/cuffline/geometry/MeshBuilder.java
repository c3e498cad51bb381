package com.cuffline.geometry;

import java.util.Arrays;

/** Collects vertices and triangles of a mesh in order; the order decides the bytes of every file written from it. */
public final class MeshBuilder {
    private double[] xyz = new double[3 * 1024];
    private int[] abc = new int[3 * 2048];
    private int coordinates;
    private int corners;

    /** Adds a vertex and returns its index. */
    public int vertex(double x, double y, double z) {
        if (coordinates == xyz.length) {
            xyz = Arrays.copyOf(xyz, 2 * coordinates);
        }
        xyz[coordinates++] = x;
        xyz[coordinates++] = y;
        xyz[coordinates++] = z;
        return coordinates / 3 - 1;
    }

    /** Adds a vertex and returns its index. */
    public int vertex(Vector3 point) {
        return vertex(point.x(), point.y(), point.z());
    }

    /** Adds a triangle, counter-clockwise from outside. */
    public void triangle(int a, int b, int c) {
        if (corners == abc.length) {
            abc = Arrays.copyOf(abc, 2 * corners);
        }
        abc[corners++] = a;
        abc[corners++] = b;
        abc[corners++] = c;
    }

    public TriangleMesh build() {
        return TriangleMesh.of(Arrays.copyOf(xyz, coordinates), Arrays.copyOf(abc, corners));
    }
}
