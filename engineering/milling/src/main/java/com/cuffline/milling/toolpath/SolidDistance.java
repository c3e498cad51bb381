package com.cuffline.milling.toolpath;

import java.util.function.IntPredicate;

/** Asks whether a ball at rest touches the solid: nearest point of its triangles, in closed form, with the tree of a {@link DropMesh}. */
final class SolidDistance {
    private final DropMesh mesh;
    private final IntPredicate ignored;
    private final int[] stack = new int[128];

    /** @param ignored triangles that do not count */
    SolidDistance(DropMesh mesh, IntPredicate ignored) {
        this.mesh = mesh;
        this.ignored = ignored;
    }

    /** Whether some surface point is nearer to a point than a distance, mm. */
    boolean within(double x, double y, double z, double distanceMm) {
        double squared = distanceMm * distanceMm;
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0) {
            int node = stack[--depth];
            if (DropMesh.beyond(mesh.nodes, DropMesh.PLATE_STRIDE * node, x, y, z, distanceMm)) {
                continue;
            }
            if (mesh.isLeaf(node)) {
                for (int place = mesh.first[node]; place < mesh.end[node]; place++) {
                    if (triangle(DropMesh.STRIDE * place, x, y, z) < squared && !ignored.test(mesh.triangle[place])) {
                        return true;
                    }
                }
            } else {
                stack[depth++] = 2 * node + 2;
                stack[depth++] = 2 * node + 1;
            }
        }
        return false;
    }

    /** Squared distance: to the plane where the foot lies inside, else to the nearest edge. */
    private double triangle(int at, double x, double y, double z) {
        double[] d = mesh.data;
        boolean inside = true;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            int a = at + 3 * i;
            int b = at + (i == 2 ? 0 : 3 * i + 3);
            double ex = d[b] - d[a];
            double ey = d[b + 1] - d[a + 1];
            double ez = d[b + 2] - d[a + 2];
            double px = x - d[a];
            double py = y - d[a + 1];
            double pz = z - d[a + 2];
            double side = (ey * pz - ez * py) * d[at + DropMesh.PLATE + 3]
                    + (ez * px - ex * pz) * d[at + DropMesh.PLATE + 4]
                    + (ex * py - ey * px) * d[at + DropMesh.PLATE + 5];
            if (side < 0) {
                inside = false;
                double ee = ex * ex + ey * ey + ez * ez;
                double t = ee > 0 ? Math.max(0, Math.min(1, (ex * px + ey * py + ez * pz) / ee)) : 0;
                double qx = px - t * ex;
                double qy = py - t * ey;
                double qz = pz - t * ez;
                least = Math.min(least, qx * qx + qy * qy + qz * qz);
            }
        }
        if (!inside) {
            return least;
        }
        double h = (x - d[at]) * d[at + DropMesh.PLATE + 3]
                + (y - d[at + 1]) * d[at + DropMesh.PLATE + 4]
                + (z - d[at + 2]) * d[at + DropMesh.PLATE + 5];
        return h * h;
    }
}
