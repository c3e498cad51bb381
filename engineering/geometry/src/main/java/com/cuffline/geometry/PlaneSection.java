package com.cuffline.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outlines in which a plane cuts a closed mesh.
 *
 * <p>A vertex exactly on the plane counts as lying above it, everywhere alike, so that every outline of a closed manifold
 * mesh closes; outlines through such vertices may repeat a point, which is removed.
 */
public final class PlaneSection {
    private static final double SAME_POINT_MM = 1e-9;

    private PlaneSection() {}

    /**
     * Cuts a mesh.
     *
     * @param normal need not have length 1
     * @return closed outlines; the last point is not the first again
     * @throws IllegalArgumentException if an outline stays open because the mesh is not closed
     */
    public static List<List<Vector3>> cut(TriangleMesh mesh, Vector3 point, Vector3 normal) {
        double[] xyz = mesh.coordinates();
        double[] side = new double[mesh.vertexCount()];
        for (int v = 0; v < side.length; v++) {
            side[v] = (xyz[3 * v] - point.x()) * normal.x()
                    + (xyz[3 * v + 1] - point.y()) * normal.y()
                    + (xyz[3 * v + 2] - point.z()) * normal.z();
        }
        Crossings crossings = new Crossings(mesh, side);
        List<List<Vector3>> outlines = new ArrayList<>();
        for (int start = 0; start < crossings.size(); start++) {
            List<Vector3> outline = crossings.follow(start);
            if (outline.size() > 2) {
                outlines.add(List.copyOf(outline));
            }
        }
        return List.copyOf(outlines);
    }

    /** Each crossed triangle as a step from the edge where the outline enters to the edge where it leaves. */
    private static final class Crossings {
        private final TriangleMesh mesh;
        private final double[] side;
        private final long[][] steps;
        private final boolean[] walked;

        Crossings(TriangleMesh mesh, double[] side) {
            this.mesh = mesh;
            this.side = side;
            List<long[]> found = new ArrayList<>();
            int[] abc = mesh.corners();
            for (int t = 0; t < mesh.triangleCount(); t++) {
                boolean above = side[abc[3 * t]] >= 0;
                if (side[abc[3 * t + 1]] >= 0 != above || side[abc[3 * t + 2]] >= 0 != above) {
                    addStep(t, found);
                }
            }
            steps = found.toArray(long[][]::new);
            Arrays.sort(steps, (a, b) -> Long.compare(a[0], b[0]));
            walked = new boolean[steps.length];
        }

        int size() {
            return steps.length;
        }

        List<Vector3> follow(int start) {
            List<Vector3> outline = new ArrayList<>();
            int step = start;
            while (!walked[step]) {
                walked[step] = true;
                Vector3 point = pointOn(steps[step][0]);
                if (outline.isEmpty() || outline.get(outline.size() - 1).distanceTo(point) > SAME_POINT_MM) {
                    outline.add(point);
                }
                step = enteredAt(steps[step][1]);
            }
            if (outline.size() > 1 && outline.get(0).distanceTo(outline.get(outline.size() - 1)) <= SAME_POINT_MM) {
                outline.remove(outline.size() - 1);
            }
            return outline;
        }

        private void addStep(int t, List<long[]> found) {
            long enter = -1;
            long leave = -1;
            for (int i = 0; i < 3; i++) {
                int from = mesh.corner(t, i);
                int to = mesh.corner(t, (i + 1) % 3);
                if (side[from] >= 0 && side[to] < 0) {
                    enter = edge(from, to);
                } else if (side[from] < 0 && side[to] >= 0) {
                    leave = edge(from, to);
                }
            }
            if (enter >= 0) {
                found.add(new long[] {enter, leave});
            }
        }

        private int enteredAt(long edge) {
            int low = 0;
            int high = steps.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                if (steps[middle][0] == edge) {
                    return middle;
                }
                if (steps[middle][0] < edge) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            throw new IllegalArgumentException("the mesh is open where the plane cuts it");
        }

        private Vector3 pointOn(long edge) {
            int a = (int) (edge >>> 32);
            int b = (int) edge;
            double t = side[a] / (side[a] - side[b]);
            return mesh.vertex(a).plus(mesh.vertex(b).minus(mesh.vertex(a)).times(t));
        }

        private static long edge(int a, int b) {
            return (long) Math.min(a, b) << 32 | Math.max(a, b);
        }
    }
}
