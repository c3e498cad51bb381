package com.cuffline.abutmentdesign;

import com.cuffline.geometry.MeshBuilder;
import com.cuffline.geometry.TriangleMesh;

/** Turns a shape into a closed mesh: a disc below, quads between the rows, a disc above. */
final class OuterSurface {
    private OuterSurface() {}

    static TriangleMesh mesh(Shape shape, double bottomMm) {
        MeshBuilder mesh = new MeshBuilder();
        int n = shape.azimuths();
        int below = mesh.vertex(0, 0, bottomMm);
        for (int row = 0; row < shape.rowCount(); row++) {
            for (int j = 0; j < n; j++) {
                mesh.vertex(shape.point(row, j));
            }
        }
        int above = mesh.vertex(shape.apex());
        for (int j = 0; j < n; j++) {
            int next = (j + 1) % n;
            mesh.triangle(below, 1 + next, 1 + j);
            for (int row = 0; row + 1 < shape.rowCount(); row++) {
                int low = 1 + row * n;
                int high = low + n;
                mesh.triangle(low + j, low + next, high + next);
                mesh.triangle(low + j, high + next, high + j);
            }
            int last = 1 + (shape.rowCount() - 1) * n;
            mesh.triangle(last + j, last + next, above);
        }
        return mesh.build();
    }
}
