package com.cuffline.geometry.files;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;

/** Closed solids for file tests. */
final class Bodies {
    private Bodies() {}

    /** A cube of 1 mm whose lowest corner is at (shift, shift, shift). */
    static TriangleMesh box(double shift) {
        double[] xyz = new double[24];
        for (int i = 0; i < 8; i++) {
            xyz[3 * i] = (i & 1) + shift;
            xyz[3 * i + 1] = (i >> 1 & 1) + shift;
            xyz[3 * i + 2] = (i >> 2 & 1) + shift;
        }
        int[] abc = {
            0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5
        };
        return TriangleMesh.of(xyz, abc);
    }

    /** A round bar standing on z = 0. */
    static TriangleMesh cylinder(double radius, double height, int segments) {
        MeshBuilder mesh = new MeshBuilder();
        int bottom = mesh.vertex(0, 0, 0);
        int top = mesh.vertex(0, 0, height);
        for (int j = 0; j < segments; j++) {
            double angle = 2 * Math.PI * j / segments;
            mesh.vertex(radius * Math.cos(angle), radius * Math.sin(angle), 0);
            mesh.vertex(radius * Math.cos(angle), radius * Math.sin(angle), height);
        }
        for (int j = 0; j < segments; j++) {
            int low = 2 + 2 * j;
            int next = 2 + 2 * ((j + 1) % segments);
            mesh.triangle(bottom, next, low);
            mesh.triangle(low, next, next + 1);
            mesh.triangle(low, next + 1, low + 1);
            mesh.triangle(top, low + 1, next + 1);
        }
        return mesh.build();
    }
}
