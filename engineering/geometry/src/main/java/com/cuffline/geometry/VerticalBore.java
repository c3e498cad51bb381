package com.cuffline.geometry;

import java.util.Arrays;
import java.util.Optional;

/**
 * Bores a closed mesh along the z axis with a round cylinder.
 *
 * <p>Every triangle is cut where its edges cross the cylinder; each crossing is computed once from its edge, so neighbours
 * share it, and lies exactly on the cylinder. Vertices nearer than {@link #CLEARANCE_MM} to the cylinder are first moved
 * radially to that distance, so no cut falls on a vertex. The bore's wall is a strip between the lower and the upper rim,
 * merged by azimuth, which lets the upper rim run over a top face and down the side of the part alike.
 *
 * <p>The answer is a reason instead of a mesh when the cylinder leaves other than two rims, when a rim turns back in azimuth,
 * or when the upper rim reaches below the lower one. An edge with both ends outside may dip into the cylinder by
 * length²/(8 radius): keep edges near the cylinder shorter than {@link #longestEdgeMm} and it stays outside.
 */
public final class VerticalBore {
    public static final double CLEARANCE_MM = 4.5e-3;

    private final TriangleMesh outer;
    private final double radius;
    private final MeshBuilder mesh = new MeshBuilder();
    private final double[] xyz;
    private final boolean[] inside;
    private final int[] kept;
    private final Crossings crossings = new Crossings();

    private VerticalBore(TriangleMesh outer, double radius) {
        this.outer = outer;
        this.radius = radius;
        xyz = new double[3 * outer.vertexCount()];
        inside = new boolean[outer.vertexCount()];
        kept = new int[outer.vertexCount()];
        Arrays.fill(kept, -1);
    }

    /** The bored mesh, or why there is none. */
    public sealed interface Outcome {
        record Bored(TriangleMesh mesh) implements Outcome {}

        record NotBorable(String reason) implements Outcome {}
    }

    /** Bores the mesh about the z axis with a radius in mm. */
    public static Outcome bore(TriangleMesh outer, double radiusMm) {
        if (!(radiusMm > CLEARANCE_MM)) {
            throw new IllegalArgumentException("radiusMm must be above " + CLEARANCE_MM + " but is " + radiusMm);
        }
        VerticalBore bore = new VerticalBore(outer, radiusMm);
        bore.classify();
        bore.cut();
        return bore.line();
    }

    /** Edges up to this length, mm, with both ends outside keep outside a cylinder of the radius. */
    public static double longestEdgeMm(double radiusMm) {
        return Math.sqrt(8 * radiusMm * CLEARANCE_MM);
    }

    private void classify() {
        for (int v = 0; v < inside.length; v++) {
            double x = outer.x(v);
            double y = outer.y(v);
            double distance = Math.sqrt(x * x + y * y);
            inside[v] = distance < radius;
            double factor = 1;
            if (Math.abs(distance - radius) < CLEARANCE_MM) {
                factor = (inside[v] ? radius - CLEARANCE_MM : radius + CLEARANCE_MM) / distance;
            }
            xyz[3 * v] = x * factor;
            xyz[3 * v + 1] = y * factor;
            xyz[3 * v + 2] = outer.z(v);
        }
    }

    private void cut() {
        for (int t = 0; t < outer.triangleCount(); t++) {
            int a = outer.corner(t, 0);
            int b = outer.corner(t, 1);
            int c = outer.corner(t, 2);
            int count = (inside[a] ? 1 : 0) + (inside[b] ? 1 : 0) + (inside[c] ? 1 : 0);
            boolean lone = count == 1;
            if (count == 0) {
                mesh.triangle(keep(a), keep(b), keep(c));
            } else if (count < 3) {
                if (inside[a] == lone) {
                    cutCorner(a, b, c);
                } else if (inside[b] == lone) {
                    cutCorner(b, c, a);
                } else {
                    cutCorner(c, a, b);
                }
            }
        }
    }

    /** Cuts a triangle whose first corner lies on the other side than the two that follow it. */
    private void cutCorner(int lone, int b, int c) {
        int onB = crossing(lone, b);
        int onC = crossing(lone, c);
        if (inside[lone]) {
            int keptB = keep(b);
            int keptC = keep(c);
            mesh.triangle(onB, keptB, keptC);
            mesh.triangle(onB, keptC, onC);
            crossings.link(onC, onB);
        } else {
            mesh.triangle(keep(lone), onB, onC);
            crossings.link(onB, onC);
        }
    }

    private int keep(int v) {
        if (kept[v] < 0) {
            kept[v] = mesh.vertex(xyz[3 * v], xyz[3 * v + 1], xyz[3 * v + 2]);
        }
        return kept[v];
    }

    private int crossing(int v, int w) {
        int p = Math.min(v, w);
        int q = Math.max(v, w);
        int known = crossings.find(p, q);
        if (known >= 0) {
            return known;
        }
        double px = xyz[3 * p];
        double py = xyz[3 * p + 1];
        double dx = xyz[3 * q] - px;
        double dy = xyz[3 * q + 1] - py;
        double a = dx * dx + dy * dy;
        double b = px * dx + py * dy;
        double c = px * px + py * py - radius * radius;
        double root = Math.sqrt(b * b - a * c);
        // From inside the way out is the larger root, from outside the way in is the smaller one.
        double t = inside[p] ? (root - b) / a : (-root - b) / a;
        double x = px + t * dx;
        double y = py + t * dy;
        double onto = radius / Math.sqrt(x * x + y * y);
        double z = xyz[3 * p + 2] + t * (xyz[3 * q + 2] - xyz[3 * p + 2]);
        return crossings.add(p, q, mesh.vertex(x * onto, y * onto, z), new Vector3(x * onto, y * onto, z));
    }

    private Outcome line() {
        if (crossings.rims() != 2) {
            return new Outcome.NotBorable("the bore leaves " + crossings.rims() + " rims instead of 2");
        }
        Optional<BoreRim> first = crossings.rim(0);
        Optional<BoreRim> second = crossings.rim(1);
        if (first.isEmpty() || second.isEmpty()) {
            return new Outcome.NotBorable("a rim of the bore turns back on itself");
        }
        boolean firstIsLower = first.get().lowest() < second.get().lowest();
        BoreRim lower = firstIsLower ? first.get() : second.get();
        BoreRim upper = firstIsLower ? second.get() : first.get();
        if (upper.lowest() <= lower.highest()) {
            return new Outcome.NotBorable("the rims of the bore meet");
        }
        BoreRim.strip(lower, upper, mesh);
        return new Outcome.Bored(mesh.build());
    }
}
