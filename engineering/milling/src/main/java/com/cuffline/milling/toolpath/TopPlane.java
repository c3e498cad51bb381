package com.cuffline.milling.toolpath;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;

/** The flat top of a part: the largest facet plane that looks upward and that no part of the mesh rises above. */
record TopPlane(Vector3 normal, double offsetMm) {
    private static final double LEAST_RISE = 0.7;
    static final double ON_PLANE_MM = 0.003;
    private static final TopPlane NONE = new TopPlane(Vector3.UNIT_Z, Double.POSITIVE_INFINITY);

    static TopPlane of(TriangleMesh mesh) {
        Vector3 best = Vector3.ZERO;
        int at = -1;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 normal = mesh.doubleAreaNormal(t);
            if (normal.z() > LEAST_RISE * normal.length()
                    && normal.length() > best.length()
                    && supports(mesh, t, normal)) {
                best = normal;
                at = t;
            }
        }
        if (at < 0) {
            return NONE;
        }
        Vector3 unit = best.unit();
        return new TopPlane(unit, mesh.vertex(mesh.corner(at, 0)).dot(unit));
    }

    boolean exists() {
        return offsetMm < Double.POSITIVE_INFINITY;
    }

    boolean holds(Vector3 point, Vector3 unitNormal) {
        return exists() && unitNormal.dot(normal) > 1 - 1e-3 && Math.abs(point.dot(normal) - offsetMm) < ON_PLANE_MM;
    }

    /** Cheap first: most candidates fail against the highest vertices of the neighbourhood. */
    private static boolean supports(TriangleMesh mesh, int triangle, Vector3 normal) {
        double length = normal.length();
        if (length < 1e-9) {
            return false;
        }
        double level = mesh.vertex(mesh.corner(triangle, 0)).dot(normal) / length;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            double height = (mesh.x(v) * normal.x() + mesh.y(v) * normal.y() + mesh.z(v) * normal.z()) / length;
            if (height > level + ON_PLANE_MM) {
                return false;
            }
        }
        return true;
    }
}
