package com.cuffline.milling.proof;

import java.util.Arrays;
import java.util.Map;

/**
 * Sweeps the tools over surface samples and keeps for each sample the deepest cut into it and the thinnest rest above it.
 *
 * <p>Cut: least signed distance between sample and tool over every move. Rest: the way from the sample along its outward normal to the nearest
 * swept ball, solved in closed form within {@link #FINE_MM}; farther rests are found by {@link #coarseRest}. Passing shanks never
 * count as having removed material, so a rest is never told too small.
 */
final class SurfaceSweep {
    static final double FINE_MM = 0.1;
    private static final int REFRESH = 128;

    final double[] cut;
    final double[] rest;
    /** Move of the deepest cut of each sample, -1 for none. */
    final int[] cutMove;

    private final SurfaceSamples samples;
    private final Motion motion;
    private final Map<Integer, ToolBody> bodies;
    private final ToolPose pose = new ToolPose();
    /** How near a ball must come to a node of the tree to thin a rest in it, mm. */
    private final double[] thickest;

    private final int[] stack = new int[128];

    SurfaceSweep(SurfaceSamples samples, Motion motion, Map<Integer, ToolBody> bodies) {
        this.samples = samples;
        this.motion = motion;
        this.bodies = bodies;
        cut = new double[samples.count()];
        rest = new double[samples.count()];
        cutMove = new int[samples.count()];
        Arrays.fill(cut, Double.POSITIVE_INFINITY);
        Arrays.fill(rest, Double.POSITIVE_INFINITY);
        Arrays.fill(cutMove, -1);
        thickest = new double[samples.tree.nodes()];
        Arrays.fill(thickest, FINE_MM);
        // Finishing comes last in a program: beginning there, what came before is soon known to be too far away to
        // matter.
        for (int move = motion.count() - 1; move >= 0; move--) {
            ToolBody body = bodies.get(motion.step(move).tool());
            if (body != null) {
                pose.take(motion.data(), Motion.STRIDE * move, body);
                sweep(move, body);
            }
            if (move % REFRESH == 0) {
                refresh();
            }
        }
    }

    private void sweep(int move, ToolBody body) {
        SampleTree tree = samples.tree;
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0) {
            int node = stack[--depth];
            if (!matters(node, body)) {
                continue;
            }
            if (tree.isLeaf(node)) {
                leaf(move, body, node);
            } else {
                stack[depth++] = 2 * node + 1;
                stack[depth++] = 2 * node + 2;
            }
        }
    }

    private boolean matters(int node, ToolBody body) {
        double[] ball = samples.tree.ball;
        double x = ball[4 * node];
        double y = ball[4 * node + 1];
        double z = ball[4 * node + 2];
        double around = ball[4 * node + 3];
        return body.plainBall() && pose.ballMayReach(x, y, z, thickest[node] + around)
                || pose.shaftMayReach(x, y, z, around);
    }

    private void leaf(int move, ToolBody body, int node) {
        double most = 0;
        for (int s = samples.tree.first[node]; s < samples.tree.end[node]; s++) {
            touch(move, body, s);
            most = Math.max(most, Math.min(FINE_MM, rest[s]));
        }
        thickest[node] = most;
    }

    /** Rests only shrink, so that nodes not yet brought up to date are safe. */
    private void refresh() {
        SampleTree tree = samples.tree;
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            if (tree.exists(node) && !tree.isLeaf(node)) {
                thickest[node] = Math.max(thickest[2 * node + 1], thickest[2 * node + 2]);
            }
        }
    }

    private void touch(int move, ToolBody body, int sample) {
        int at = 6 * sample;
        double[] d = samples.data;
        double x = d[at];
        double y = d[at + 1];
        double z = d[at + 2];
        boolean shaft = !body.plainBall() || pose.besideShaft(x, y, z);
        if (body.plainBall() && pose.ballMayReach(x, y, z, Math.min(FINE_MM, rest[sample]))) {
            double distance = pose.ballDistance(x, y, z);
            if (!shaft && distance < cut[sample]) {
                cut[sample] = distance;
                cutMove[sample] = move;
            }
            if (distance < FINE_MM && distance < rest[sample]) {
                rest[sample] = Math.min(rest[sample], pose.ballEntry(d, at));
            }
        }
        double bound = Math.min(0, cut[sample]);
        if (shaft) {
            double distance = pose.gouge(x, y, z, bound);
            if (distance < bound) {
                cut[sample] = distance;
                cutMove[sample] = move;
            }
            pose.place(0.5);
        }
    }

    /**
     * Rest above a sample that no ball came near, by walking out along the normal until inside a tool; never more than a bound.
     */
    double coarseRest(int sample, double boundMm) {
        double least = boundMm;
        int at = 6 * sample;
        double[] d = samples.data;
        for (int move = 0; move < motion.count(); move++) {
            ToolBody body = bodies.get(motion.step(move).tool());
            if (body == null) {
                continue;
            }
            pose.take(motion.data(), Motion.STRIDE * move, body);
            if (pose.near(d[at], d[at + 1], d[at + 2], body.cuttingRadius() + least)) {
                for (int i = 0; i <= 2; i++) {
                    pose.place(i / 2.0);
                    least = Math.min(least, pose.entry(d, at, least));
                }
            }
        }
        return least;
    }
}
