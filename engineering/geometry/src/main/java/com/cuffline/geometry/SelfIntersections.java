package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts pairs of triangles of one mesh that pass through each other.
 *
 * <p>Two triangles without a common corner are tested edge against triangle; two with one common corner by the edge opposite
 * that corner; two with a common edge are left out, for they meet there by right. An edge must reach {@link #CONTACT_MM} beyond
 * the other triangle's plane on both sides, so that triangles lying in one plane do not count by rounding. Candidates come from a tree of bounding boxes.
 */
public final class SelfIntersections {
    static final double CONTACT_MM = 1e-9;

    private final TriangleMesh mesh;
    /** Plane of each triangle: unit normal and offset. */
    private final double[] planes;

    private SelfIntersections(TriangleMesh mesh) {
        this.mesh = mesh;
        planes = new double[4 * mesh.triangleCount()];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3 normal = mesh.doubleAreaNormal(t);
            double length = normal.length();
            Vector3 unit = length > 0 ? normal.times(1 / length) : Vector3.ZERO;
            planes[4 * t] = unit.x();
            planes[4 * t + 1] = unit.y();
            planes[4 * t + 2] = unit.z();
            planes[4 * t + 3] = unit.dot(mesh.vertex(mesh.corner(t, 0)));
        }
    }

    /** Two triangles of one mesh by index. */
    public record Pair(int lower, int higher) {}

    /** Number of triangle pairs that cross. */
    public static int count(TriangleMesh mesh) {
        return pairs(mesh).size();
    }

    /** The triangle pairs that cross, in order of the search. */
    public static List<Pair> pairs(TriangleMesh mesh) {
        SelfIntersections search = new SelfIntersections(mesh);
        List<Pair> pairs = new ArrayList<>();
        BoxTree.forEachOverlappingPair(mesh, (s, t) -> {
            if (search.cross(s, t)) {
                pairs.add(new Pair(s, t));
            }
        });
        return List.copyOf(pairs);
    }

    private boolean cross(int s, int t) {
        if (onOneSide(s, t) || onOneSide(t, s)) {
            return false;
        }
        int shared = 0;
        int apexS = 0;
        int apexT = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (mesh.corner(s, i) == mesh.corner(t, j)) {
                    shared++;
                    apexS = i;
                    apexT = j;
                }
            }
        }
        return switch (shared) {
            case 0 -> anyEdgePierces(s, t) || anyEdgePierces(t, s);
            case 1 -> edgePierces(s, (apexS + 1) % 3, t) || edgePierces(t, (apexT + 1) % 3, s);
            default -> false;
        };
    }

    /** Whether no corner of s, or every one, reaches beyond the plane of t. */
    private boolean onOneSide(int s, int t) {
        double a = distance(mesh.corner(s, 0), t);
        double b = distance(mesh.corner(s, 1), t);
        double c = distance(mesh.corner(s, 2), t);
        return a <= CONTACT_MM && b <= CONTACT_MM && c <= CONTACT_MM
                || a >= -CONTACT_MM && b >= -CONTACT_MM && c >= -CONTACT_MM;
    }

    private double distance(int vertex, int triangle) {
        return planes[4 * triangle] * mesh.x(vertex)
                + planes[4 * triangle + 1] * mesh.y(vertex)
                + planes[4 * triangle + 2] * mesh.z(vertex)
                - planes[4 * triangle + 3];
    }

    private boolean anyEdgePierces(int s, int t) {
        return edgePierces(s, 0, t) || edgePierces(s, 1, t) || edgePierces(s, 2, t);
    }

    private boolean edgePierces(int s, int edge, int t) {
        int p = mesh.corner(s, edge);
        int q = mesh.corner(s, (edge + 1) % 3);
        double sideP = distance(p, t);
        double sideQ = distance(q, t);
        boolean through = sideP > CONTACT_MM && sideQ < -CONTACT_MM || sideP < -CONTACT_MM && sideQ > CONTACT_MM;
        if (!through) {
            return false;
        }
        int a = mesh.corner(t, 0);
        int b = mesh.corner(t, 1);
        int c = mesh.corner(t, 2);
        double ab = orient(p, q, a, b);
        double bc = orient(p, q, b, c);
        double ca = orient(p, q, c, a);
        return ab >= 0 && bc >= 0 && ca >= 0 || ab <= 0 && bc <= 0 && ca <= 0;
    }

    /** Six times the signed volume of the tetrahedron. */
    private double orient(int a, int b, int c, int d) {
        double ax = mesh.x(a) - mesh.x(d);
        double ay = mesh.y(a) - mesh.y(d);
        double az = mesh.z(a) - mesh.z(d);
        double bx = mesh.x(b) - mesh.x(d);
        double by = mesh.y(b) - mesh.y(d);
        double bz = mesh.z(b) - mesh.z(d);
        double cx = mesh.x(c) - mesh.x(d);
        double cy = mesh.y(c) - mesh.y(d);
        double cz = mesh.z(c) - mesh.z(d);
        return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    }
}
