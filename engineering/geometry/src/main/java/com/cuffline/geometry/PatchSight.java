package com.cuffline.geometry;

import java.util.List;

/**
 * Proves that the triangles of a patch meet in nothing but common corners and edges.
 *
 * <p>Seen from an eye, every triangle must turn the same side to it. Every edge of the patch's border is closed by a triangle between it
 * and the direction agreed for the patch on the other side; these must turn that side too, and where borders to different patches
 * meet in a vertex there is no proof. So patch and closing triangles together cover the sphere of directions equally often everywhere
 * (the degree of a closed surface on a sphere), and all covers count positive. One direction is counted: the first border's. If it is
 * covered once, every direction is covered once, and no two triangles can lie behind each other, still less cross.
 *
 * <p>A determinant counts as positive above 1e-14 r³ mm³ (r: largest coordinate difference to the eye, at least 1 mm), which is more than
 * twice the error that double precision can make (Shewchuk's static bound for the orientation of four points: 7.8e-16 times the
 * permanent, which is at most 6 r³). Anything less is no proof.
 */
final class PatchSight {
    private static final double RELATIVE_ERROR = 1e-14;

    private final double[] xyz;
    private final int[] abc;
    private final HalfEdges edges;
    private final List<Patch> patches;
    private final Patch patch;
    private final int counted;
    private final Vector3 eye;
    private final double sign;
    private final double error;
    /** For each vertex on the border the patch on the other side, plus one. */
    private final byte[] border;

    private int covers;
    private boolean doubtful;

    private PatchSight(TriangleMesh mesh, HalfEdges edges, List<Patch> patches, int number, Vector3 eye) {
        xyz = mesh.coordinates();
        abc = mesh.corners();
        this.edges = edges;
        this.patches = patches;
        this.eye = eye;
        patch = patches.get(number);
        counted = number == 0 ? 1 : 0;
        sign = patch.hollow() ? -1 : 1;
        border = new byte[mesh.vertexCount()];
        error = error(mesh, eye);
    }

    /** More than rounding can add to a determinant of three ways from a point to corners of a mesh, mm³. */
    static double error(TriangleMesh mesh, Vector3 from) {
        Vector3 low = mesh.lowest();
        Vector3 high = mesh.highest();
        double reach = Math.max(1, Math.max(from.x() - low.x(), high.x() - from.x()));
        reach = Math.max(reach, Math.max(from.y() - low.y(), high.y() - from.y()));
        reach = Math.max(reach, Math.max(from.z() - low.z(), high.z() - from.z()));
        return RELATIVE_ERROR * reach * reach * reach;
    }

    /** Whether any eye of the patch proves it. */
    static boolean proves(TriangleMesh mesh, HalfEdges edges, List<Patch> patches, int number) {
        for (Vector3 eye : patches.get(number).eyes()) {
            PatchSight sight = new PatchSight(mesh, edges, patches, number, eye);
            if (sight.trianglesFaceTheEye() && sight.bordersClose() && sight.covers == 1) {
                return true;
            }
        }
        return false;
    }

    private boolean trianglesFaceTheEye() {
        Vector3 w = patch.towards().get(counted);
        for (int h = 3 * patch.firstTriangle(); h < 3 * patch.end(); h += 3) {
            int a = 3 * abc[h];
            int b = 3 * abc[h + 1];
            int c = 3 * abc[h + 2];
            double ax = xyz[a] - eye.x();
            double ay = xyz[a + 1] - eye.y();
            double az = xyz[a + 2] - eye.z();
            double bx = xyz[b] - eye.x();
            double by = xyz[b + 1] - eye.y();
            double bz = xyz[b + 2] - eye.z();
            double cx = xyz[c] - eye.x();
            double cy = xyz[c + 1] - eye.y();
            double cz = xyz[c + 2] - eye.z();
            double volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
            if (!(sign * volume > error)) {
                return false;
            }
            boolean ahead = ax * w.x() + ay * w.y() + az * w.z() > -error
                    || bx * w.x() + by * w.y() + bz * w.z() > -error
                    || cx * w.x() + cy * w.y() + cz * w.z() > -error;
            if (ahead) {
                cover(seen(abc[h]), seen(abc[h + 1]), seen(abc[h + 2]));
            }
        }
        return !doubtful;
    }

    private boolean bordersClose() {
        int from = 3 * patch.firstTriangle();
        int to = 3 * patch.end();
        for (int h = from; h < to; h++) {
            int o = edges.opposite(h);
            if (o < from || o >= to) {
                if (o < 0 || !closes(abc[h], abc[HalfEdges.next(h)], patchOf(o / 3))) {
                    return false;
                }
            }
        }
        return !doubtful;
    }

    /** Closes the border edge from u to v. */
    private boolean closes(int u, int v, int other) {
        if (border[u] != 0 && border[u] != other + 1 || border[v] != 0 && border[v] != other + 1) {
            return false;
        }
        border[u] = (byte) (other + 1);
        border[v] = (byte) (other + 1);
        Vector3 direction = patch.towards().get(other);
        Vector3 p = seen(u);
        Vector3 q = seen(v);
        if (other == counted) {
            covers += side(p, direction) < 0 && side(q, direction) >= 0 ? 1 : 0;
        } else {
            cover(q, p, direction);
        }
        return sign * q.dot(p.cross(direction)) > error;
    }

    /** A fixed side across a direction; a border that turns about the direction once changes to it once. */
    private static double side(Vector3 p, Vector3 direction) {
        return Math.abs(direction.z()) > 0.5
                ? p.x() * direction.z() - p.z() * direction.x()
                : p.x() * direction.y() - p.y() * direction.x();
    }

    /** Counts a triangle that covers the counted direction. */
    private void cover(Vector3 a, Vector3 b, Vector3 c) {
        Vector3 w = patch.towards().get(counted);
        double ab = sign * w.dot(a.cross(b));
        double bc = sign * w.dot(b.cross(c));
        double ca = sign * w.dot(c.cross(a));
        if (ab < -error || bc < -error || ca < -error) {
            return;
        }
        doubtful |= !(ab > error && bc > error && ca > error);
        covers++;
    }

    private Vector3 seen(int vertex) {
        return new Vector3(xyz[3 * vertex] - eye.x(), xyz[3 * vertex + 1] - eye.y(), xyz[3 * vertex + 2] - eye.z());
    }

    private int patchOf(int triangle) {
        int number = 0;
        while (triangle >= patches.get(number).end()) {
            number++;
        }
        return number;
    }
}
