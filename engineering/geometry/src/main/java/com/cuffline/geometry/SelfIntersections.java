package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts pairs of triangles of one mesh that pass through each other.
 *
 * <p>Two triangles without a common corner are tested edge against triangle. Two with a common corner need no test where {@link Fans}
 * proves that corner; else two with one common corner are tested by the edge opposite that corner, and two with a common edge count
 * when one is folded back flat on the other. An edge must reach {@link #CONTACT_MM} beyond the other triangle's plane on both sides, so
 * that triangles lying in one plane do not count by rounding; where it then meets that plane so near to the other triangle's border that
 * rounding could decide, it counts. Candidates come from a tree of bounding boxes.
 */
public final class SelfIntersections {
    static final double CONTACT_MM = 1e-9;
    private static final double FOLDED = -1 + 1e-9;

    private final double[] xyz;
    private final int[] abc;
    /** Plane of each triangle: unit normal and offset. */
    private final double[] planes;

    private final boolean[] planeKnown;
    /** An edge that passes another by less counts as passing through it: {@link PatchSight#error} of the whole mesh, mm³. */
    private final double doubt;

    /** Absent while triangles are searched that no common patch joins. */
    private @Nullable Fans fans;

    private SelfIntersections(TriangleMesh mesh) {
        xyz = mesh.coordinates();
        abc = mesh.corners();
        planes = new double[4 * mesh.triangleCount()];
        planeKnown = new boolean[mesh.triangleCount()];
        doubt = PatchSight.error(mesh, mesh.vertexCount() == 0 ? Vector3.ZERO : mesh.vertex(0));
    }

    private void proveFans(TriangleMesh mesh) {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            plane(t);
        }
        fans = Fans.of(mesh, planes);
    }

    private void plane(int t) {
        if (planeKnown[t]) {
            return;
        }
        planeKnown[t] = true;
        int a = 3 * abc[3 * t];
        int b = 3 * abc[3 * t + 1];
        int c = 3 * abc[3 * t + 2];
        double ux = xyz[b] - xyz[a];
        double uy = xyz[b + 1] - xyz[a + 1];
        double uz = xyz[b + 2] - xyz[a + 2];
        double vx = xyz[c] - xyz[a];
        double vy = xyz[c + 1] - xyz[a + 1];
        double vz = xyz[c + 2] - xyz[a + 2];
        double nx = uy * vz - uz * vy;
        double ny = uz * vx - ux * vz;
        double nz = ux * vy - uy * vx;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        double scale = length > 0 ? 1 / length : 0;
        planes[4 * t] = nx * scale;
        planes[4 * t + 1] = ny * scale;
        planes[4 * t + 2] = nz * scale;
        planes[4 * t + 3] = (nx * xyz[a] + ny * xyz[a + 1] + nz * xyz[a + 2]) * scale;
    }

    /** Two triangles of one mesh by index. */
    public record Pair(int lower, int higher) {}

    /** Number of triangle pairs that cross. */
    public static int count(TriangleMesh mesh) {
        return pairs(mesh).size();
    }

    /** The triangle pairs that cross, in order of the search. */
    public static List<Pair> pairs(TriangleMesh mesh) {
        return pairs(mesh, List.of(BoxTree.sorted(mesh, 0, mesh.triangleCount())), new boolean[1]);
    }

    /** Number of triangle pairs that cross, without a search within proven patches. */
    static int count(TriangleMesh mesh, List<Patch> patches, boolean[] proven) {
        List<BoxTree> trees = new ArrayList<>();
        for (int k = 0; k < proven.length; k++) {
            Patch patch = patches.get(k);
            trees.add(
                    proven[k]
                            ? BoxTree.asTheyCome(mesh, patch.firstTriangle(), patch.triangles())
                            : BoxTree.sorted(mesh, patch.firstTriangle(), patch.triangles()));
        }
        return pairs(mesh, trees, proven).size();
    }

    private static List<Pair> pairs(TriangleMesh mesh, List<BoxTree> trees, boolean[] proven) {
        SelfIntersections search = new SelfIntersections(mesh);
        List<Pair> pairs = new ArrayList<>();
        BoxTree.PairReader reader = (s, t) -> {
            if (search.cross(s, t)) {
                pairs.add(new Pair(Math.min(s, t), Math.max(s, t)));
            }
        };
        for (int k = 0; k < proven.length; k++) {
            if (!proven[k]) {
                search.proveFans(mesh);
                trees.get(k).forEachPairWithin(reader);
            }
            for (int other = k + 1; other < proven.length; other++) {
                trees.get(k).forEachPairWith(trees.get(other), reader);
            }
        }
        return List.copyOf(pairs);
    }

    private boolean cross(int s, int t) {
        int shared = 0;
        int apexS = 0;
        int apexT = 0;
        boolean proven = false;
        for (int i = 0; i < 3; i++) {
            int v = abc[3 * s + i];
            for (int j = 0; j < 3; j++) {
                if (v == abc[3 * t + j]) {
                    shared++;
                    apexS = i;
                    apexT = j;
                    proven |= fans != null && fans.provenAt(v);
                }
            }
        }
        if (proven) {
            return false;
        }
        plane(s);
        plane(t);
        return switch (shared) {
            case 0 -> !apart(s, t) && (anyEdgePierces(s, t) || anyEdgePierces(t, s));
            case 1 -> !apart(s, t) && (edgePierces(s, (apexS + 1) % 3, t) || edgePierces(t, (apexT + 1) % 3, s));
            case 2 -> folded(s, t);
            default -> true;
        };
    }

    private boolean apart(int s, int t) {
        return onOneSide(s, t) || onOneSide(t, s);
    }

    /** Whether two triangles with a common edge face in opposite directions: one is folded back on the other. */
    private boolean folded(int s, int t) {
        return planes[4 * s] * planes[4 * t]
                        + planes[4 * s + 1] * planes[4 * t + 1]
                        + planes[4 * s + 2] * planes[4 * t + 2]
                < FOLDED;
    }

    /** Whether no corner of s, or every one, reaches beyond the plane of t. */
    private boolean onOneSide(int s, int t) {
        double a = distance(abc[3 * s], t);
        double b = distance(abc[3 * s + 1], t);
        double c = distance(abc[3 * s + 2], t);
        return a <= CONTACT_MM && b <= CONTACT_MM && c <= CONTACT_MM
                || a >= -CONTACT_MM && b >= -CONTACT_MM && c >= -CONTACT_MM;
    }

    private double distance(int vertex, int triangle) {
        return planes[4 * triangle] * xyz[3 * vertex]
                + planes[4 * triangle + 1] * xyz[3 * vertex + 1]
                + planes[4 * triangle + 2] * xyz[3 * vertex + 2]
                - planes[4 * triangle + 3];
    }

    private boolean anyEdgePierces(int s, int t) {
        return edgePierces(s, 0, t) || edgePierces(s, 1, t) || edgePierces(s, 2, t);
    }

    private boolean edgePierces(int s, int edge, int t) {
        int p = abc[3 * s + edge];
        int q = abc[3 * s + (edge + 1) % 3];
        double sideP = distance(p, t);
        double sideQ = distance(q, t);
        boolean through = sideP > CONTACT_MM && sideQ < -CONTACT_MM || sideP < -CONTACT_MM && sideQ > CONTACT_MM;
        if (!through) {
            return false;
        }
        int a = abc[3 * t];
        int b = abc[3 * t + 1];
        int c = abc[3 * t + 2];
        double ab = orient(p, q, a, b);
        double bc = orient(p, q, b, c);
        double ca = orient(p, q, c, a);
        return ab >= -doubt && bc >= -doubt && ca >= -doubt || ab <= doubt && bc <= doubt && ca <= doubt;
    }

    /** Six times the signed volume of the tetrahedron. */
    private double orient(int a, int b, int c, int d) {
        double ax = xyz[3 * a] - xyz[3 * d];
        double ay = xyz[3 * a + 1] - xyz[3 * d + 1];
        double az = xyz[3 * a + 2] - xyz[3 * d + 2];
        double bx = xyz[3 * b] - xyz[3 * d];
        double by = xyz[3 * b + 1] - xyz[3 * d + 1];
        double bz = xyz[3 * b + 2] - xyz[3 * d + 2];
        double cx = xyz[3 * c] - xyz[3 * d];
        double cy = xyz[3 * c + 1] - xyz[3 * d + 1];
        double cz = xyz[3 * c + 2] - xyz[3 * d + 2];
        return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    }
}
