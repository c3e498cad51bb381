package com.cuffline.milling.work;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;

/** Volume and surface of a closed mesh, for estimates. */
record PartSize(double volumeMm3, double surfaceMm2) {

    static PartSize of(TriangleMesh mesh) {
        double six = 0;
        double doubled = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 a = mesh.vertex(mesh.corner(t, 0));
            Vector3 b = mesh.vertex(mesh.corner(t, 1));
            Vector3 c = mesh.vertex(mesh.corner(t, 2));
            six += a.dot(b.cross(c));
            doubled += b.minus(a).cross(c.minus(a)).length();
        }
        return new PartSize(Math.abs(six) / 6, doubled / 2);
    }
}
