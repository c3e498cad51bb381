package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int FIRST_PLANES = 4096;

    private final double[] xyz;
    private final int[] abc;
    /** Planes of the triangles that were asked for: unit normal and offset. */
    private double[] planes = new double[4 * FIRST_PLANES];

    private int planeCount;
    /** Where the plane of a triangle begins, plus one; 0 where it was not asked for. */
    private final int[] planeAt;
    /** An edge that passes another by less counts as passing through it: {@link PatchSight#error} of the whole mesh, mm³. */
    private final double doubt;

    /** Absent while triangles are searched that no common patch joins. */
    private @Nullable Fans fans;

    private SelfIntersections(TriangleMesh mesh) {
        xyz = mesh.coordinates();
        abc = mesh.corners();
        planeAt = new int[mesh.triangleCount()];
        doubt = PatchSight.error(mesh, mesh.vertexCount() == 0 ? Vector3.ZERO : mesh.vertex(0));
    }

    private void proveFans(TriangleMesh mesh) {
        double[] normals = new double[3 * mesh.triangleCount()];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int plane = plane(t);
            System.arraycopy(planes, plane, normals, 3 * t, 3);
        }
        fans = Fans.of(mesh, normals);
    }

    /** Where the plane of a triangle begins. */
    private int plane(int t) {
        return planeAt[t] > 0 ? planeAt[t] - 1 : newPlane(t);
    }

    private int newPlane(int t) {
        int at = 4 * planeCount++;
        planes = at < planes.length ? planes : Arrays.copyOf(planes, 2 * planes.length);
        planeAt[t] = at + 1;
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
        planes[at] = nx * scale;
        planes[at + 1] = ny * scale;
        planes[at + 2] = nz * scale;
        planes[at + 3] = (nx * xyz[a] + ny * xyz[a + 1] + nz * xyz[a + 2]) * scale;
        return at;
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
        int shared = shared(abc[3 * s], t) + shared(abc[3 * s + 1], t) + shared(abc[3 * s + 2], t);
        if (shared > 0 && fans != null && provenAtShared(fans, s, t)) {
            return false;
        }
        if (shared == 0) {
            return !apart(s, t) && (anyEdgePierces(s, t) || anyEdgePierces(t, s));
        }
        if (shared == 1) {
            return !apart(s, t) && (edgePierces(s, afterApex(s, t), t) || edgePierces(t, afterApex(t, s), s));
        }
        return shared > 2 || folded(s, t);
    }

    /** How often a vertex is a corner of a triangle. */
    private int shared(int vertex, int t) {
        return (vertex == abc[3 * t] ? 1 : 0) + (vertex == abc[3 * t + 1] ? 1 : 0) + (vertex == abc[3 * t + 2] ? 1 : 0);
    }

    private boolean provenAtShared(Fans known, int s, int t) {
        for (int corner = 3 * s; corner < 3 * s + 3; corner++) {
            if (shared(abc[corner], t) > 0 && known.provenAt(abc[corner])) {
                return true;
            }
        }
        return false;
    }

    /** The corner of t after the only one that it has in common with s. */
    private int afterApex(int t, int s) {
        return shared(abc[3 * t], s) > 0 ? 1 : shared(abc[3 * t + 1], s) > 0 ? 2 : 0;
    }

    private boolean apart(int s, int t) {
        return onOneSide(s, t) || onOneSide(t, s);
    }

    /** Whether two triangles with a common edge face in opposite directions: one is folded back on the other. */
    private boolean folded(int s, int t) {
        int p = plane(s);
        int q = plane(t);
        return planes[p] * planes[q] + planes[p + 1] * planes[q + 1] + planes[p + 2] * planes[q + 2] < FOLDED;
    }

    /** Whether no corner of s, or every one, reaches beyond the plane of t. */
    private boolean onOneSide(int s, int t) {
        int plane = plane(t);
        double a = distance(abc[3 * s], plane);
        double b = distance(abc[3 * s + 1], plane);
        double c = distance(abc[3 * s + 2], plane);
        return a <= CONTACT_MM && b <= CONTACT_MM && c <= CONTACT_MM
                || a >= -CONTACT_MM && b >= -CONTACT_MM && c >= -CONTACT_MM;
    }

    private double distance(int vertex, int plane) {
        return planes[plane] * xyz[3 * vertex]
                + planes[plane + 1] * xyz[3 * vertex + 1]
                + planes[plane + 2] * xyz[3 * vertex + 2]
                - planes[plane + 3];
    }

    private boolean anyEdgePierces(int s, int t) {
        return edgePierces(s, 0, t) || edgePierces(s, 1, t) || edgePierces(s, 2, t);
    }

    private boolean edgePierces(int s, int edge, int t) {
        int p = abc[3 * s + edge];
        int q = abc[3 * s + (edge + 1) % 3];
        int plane = plane(t);
        double sideP = distance(p, plane);
        double sideQ = distance(q, plane);
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
