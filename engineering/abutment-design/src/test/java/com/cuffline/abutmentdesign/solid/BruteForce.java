package com.cuffline.abutmentdesign.solid;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;

/** Looks at every pair of triangles of a mesh, with no tree, no proof and other formulas than the search that it judges. */
final class BruteForce {
    private static final double CONTACT_MM = 1e-9;

    private final TriangleMesh mesh;
    private final double[] low;
    private final double[] high;

    private BruteForce(TriangleMesh mesh) {
        this.mesh = mesh;
        low = new double[3 * mesh.triangleCount()];
        high = new double[3 * mesh.triangleCount()];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 a = mesh.vertex(mesh.corner(t, 0));
            Vector3 b = mesh.vertex(mesh.corner(t, 1));
            Vector3 c = mesh.vertex(mesh.corner(t, 2));
            double[][] axes = {{a.x(), b.x(), c.x()}, {a.y(), b.y(), c.y()}, {a.z(), b.z(), c.z()}};
            for (int axis = 0; axis < 3; axis++) {
                low[3 * t + axis] = Math.min(axes[axis][0], Math.min(axes[axis][1], axes[axis][2]));
                high[3 * t + axis] = Math.max(axes[axis][0], Math.max(axes[axis][1], axes[axis][2]));
            }
        }
    }

    /** Whether any two triangles pass through each other. */
    static boolean findsCrossing(TriangleMesh mesh) {
        BruteForce all = new BruteForce(mesh);
        for (int s = 0; s < mesh.triangleCount(); s++) {
            for (int t = s + 1; t < mesh.triangleCount(); t++) {
                if (all.near(s, t) && all.cross(s, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean near(int s, int t) {
        for (int axis = 0; axis < 3; axis++) {
            if (low[3 * s + axis] > high[3 * t + axis] || low[3 * t + axis] > high[3 * s + axis]) {
                return false;
            }
        }
        return true;
    }

    private boolean cross(int s, int t) {
        int shared = 0;
        for (int i = 0; i < 3; i++) {
            shared += has(t, mesh.corner(s, i)) ? 1 : 0;
        }
        if (shared == 2) {
            Vector3 m = mesh.doubleAreaNormal(s).unit();
            return m.plus(mesh.doubleAreaNormal(t).unit()).length() < 1e-5;
        }
        return straddles(s, t) && straddles(t, s) && (pierces(s, t) || pierces(t, s));
    }

    /** Whether s has corners on both sides of the plane of t; a triangle that only touches another does not pass through it. */
    private boolean straddles(int s, int t) {
        Vector3 n = mesh.doubleAreaNormal(t).unit();
        double least = 0;
        double most = 0;
        for (int i = 0; i < 3; i++) {
            double side = mesh.vertex(mesh.corner(s, i))
                    .minus(mesh.vertex(mesh.corner(t, 0)))
                    .dot(n);
            least = Math.min(least, side);
            most = Math.max(most, side);
        }
        return least < -CONTACT_MM && most > CONTACT_MM;
    }

    /** Whether an edge of one triangle that has no corner in common with the other passes through it. */
    private boolean pierces(int s, int t) {
        for (int i = 0; i < 3; i++) {
            int p = mesh.corner(s, i);
            int q = mesh.corner(s, (i + 1) % 3);
            if (!has(t, p) && !has(t, q) && through(mesh.vertex(p), mesh.vertex(q), t)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts the edge with the plane and asks whether the point lies within the triangle, by areas. */
    private boolean through(Vector3 p, Vector3 q, int t) {
        Vector3 a = mesh.vertex(mesh.corner(t, 0));
        Vector3 b = mesh.vertex(mesh.corner(t, 1));
        Vector3 c = mesh.vertex(mesh.corner(t, 2));
        Vector3 n = mesh.doubleAreaNormal(t).unit();
        double up = p.minus(a).dot(n);
        double vp = q.minus(a).dot(n);
        if (!(up > CONTACT_MM && vp < -CONTACT_MM || up < -CONTACT_MM && vp > CONTACT_MM)) {
            return false;
        }
        Vector3 x = p.plus(q.minus(p).times(up / (up - vp)));
        return b.minus(a).cross(x.minus(a)).dot(n) >= 0
                && c.minus(b).cross(x.minus(b)).dot(n) >= 0
                && a.minus(c).cross(x.minus(c)).dot(n) >= 0;
    }

    private boolean has(int triangle, int vertex) {
        return mesh.corner(triangle, 0) == vertex
                || mesh.corner(triangle, 1) == vertex
                || mesh.corner(triangle, 2) == vertex;
    }
}
