package com.cuffline.abutmentdesign.solid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rim as a chain that only rises in turn about the axis of the bore, for a strip can be merged only by such a chain. Where the rim
 * turns back above the chain, its points are left out; where it turns back below, the points above it are. What is left out makes
 * pockets between the chain and the rim, filled for themselves in the unrolled wall.
 */
final class RimChain {
    private final int[] rim;
    private final double[] turn;
    private final double[] height;
    private final int[] kept;

    private RimChain(int[] rim, double[] turn, double[] height, int[] kept) {
        this.rim = rim;
        this.turn = turn;
        this.height = height;
        this.kept = kept;
    }

    /** The chain from the lowest point of a rim given in the sense of rising turn; null if the rim does not go round once. */
    static @Nullable RimChain of(int[] loop, Bore bore, Triangles mesh) {
        int n = loop.length;
        int start = 0;
        for (int k = 1; k < n; k++) {
            start = height(bore, mesh, loop[k]) < height(bore, mesh, loop[start]) ? k : start;
        }
        int[] rim = new int[n + 1];
        double[] turn = new double[n + 1];
        double[] height = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            int vertex = loop[(start + k) % n];
            rim[k] = vertex;
            height[k] = height(bore, mesh, vertex);
            double t = bore.turn(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex));
            if (k > 0) {
                double step = t - turn[k - 1];
                step -= 4 * Math.rint(step / 4);
                t = turn[k - 1] + step;
            }
            turn[k] = t;
        }
        if (Math.abs(turn[n] - turn[0] - 4) > 1e-6) {
            return null;
        }
        int[] kept = rising(turn, height);
        return kept.length < 4 ? null : new RimChain(rim, turn, height, kept);
    }

    private static double height(Bore bore, Triangles mesh, int vertex) {
        return bore.alongUpper(mesh.x(vertex), mesh.y(vertex), mesh.z(vertex));
    }

    /** Places that are kept, the first and the last (which is the first again) among them; empty if the rim winds otherwise. */
    private static int[] rising(double[] turn, double[] height) {
        int n = turn.length - 1;
        int[] stack = new int[n + 1];
        int size = 1;
        for (int k = 1; k <= n; k++) {
            int before = size;
            while (before > 0 && turn[k] <= turn[stack[before - 1]]) {
                before--;
            }
            if (before < size && (before == 0 || height[k] > heightAt(turn[k], stack, before, turn, height))) {
                continue;
            }
            size = before;
            stack[size++] = k;
        }
        return stack[size - 1] == n ? Arrays.copyOf(stack, size) : new int[0];
    }

    /** Height of the chain at a turn after the place before it and not after the next. */
    private static double heightAt(double at, int[] stack, int before, double[] turn, double[] height) {
        int a = stack[before - 1];
        int b = stack[before];
        return height[a] + (height[b] - height[a]) * (at - turn[a]) / (turn[b] - turn[a]);
    }

    /** Mesh vertices of the chain; the first is not repeated. */
    int[] vertices() {
        int[] vertices = new int[kept.length - 1];
        for (int k = 0; k < vertices.length; k++) {
            vertices[k] = rim[kept[k]];
        }
        return vertices;
    }

    /** Their turns, strictly rising from 0 to below 4 at the first on. */
    double[] turns() {
        double[] turns = new double[kept.length - 1];
        for (int k = 0; k < turns.length; k++) {
            turns[k] = turn[kept[k]];
        }
        return turns;
    }

    /** An edge between two points of the rim across a pocket. */
    interface Edge {
        void between(int vertex, int other);
    }

    void fillPockets(Triangles mesh, Edge made) {
        for (int k = 0; k + 1 < kept.length; k++) {
            if (kept[k + 1] - kept[k] > 1) {
                fill(kept[k], kept[k + 1], mesh, made);
            }
        }
    }

    /** Cuts ears off the pocket, whose inside lies right of the rim; stops at one that has none, which the proof then tells. */
    private void fill(int from, int to, Triangles mesh, Edge made) {
        List<Integer> corners = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            corners.add(k);
        }
        while (corners.size() > 2) {
            int ear = ear(corners);
            if (ear < 0) {
                return;
            }
            int m = corners.size();
            int before = rim[corners.get((ear + m - 1) % m)];
            int after = rim[corners.get((ear + 1) % m)];
            mesh.triangle(before, rim[corners.get(ear)], after);
            made.between(before, after);
            corners.remove(ear);
        }
    }

    private int ear(List<Integer> corners) {
        int m = corners.size();
        int best = -1;
        double widest = 0;
        for (int i = 0; i < m; i++) {
            int a = corners.get((i + m - 1) % m);
            int b = corners.get(i);
            int c = corners.get((i + 1) % m);
            double size = -cross(a, b, c);
            if (size > 0 && (best < 0 || size > widest) && empty(corners, a, b, c)) {
                best = i;
                widest = size;
            }
        }
        return best;
    }

    private boolean empty(List<Integer> corners, int a, int b, int c) {
        for (int p : corners) {
            if (p != a && p != b && p != c && cross(a, b, p) <= 0 && cross(b, c, p) <= 0 && cross(c, a, p) <= 0) {
                return false;
            }
        }
        return true;
    }

    private double cross(int a, int b, int c) {
        return (turn[b] - turn[a]) * (height[c] - height[a]) - (height[b] - height[a]) * (turn[c] - turn[a]);
    }
}
