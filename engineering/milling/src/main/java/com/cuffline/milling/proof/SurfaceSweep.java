package com.cuffline.milling.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Sweeps the tools over surface samples and keeps for each sample the deepest cut into it and the thinnest rest above it.
 *
 * <p>Cut: least signed distance between sample and tool over every move. Rest: the way from the sample along its outward normal to the nearest
 * swept ball, solved in closed form within {@link #FINE_MM}; farther rests are found by {@link #coarseRest}. Passing shanks never
 * count as having removed material, so a rest is never told too small.
 *
 * <p>A rest is no thinner than the ball's distance, so a first pass that looks only as far as {@link #NEAR_MM} settles every thinner rest; a second
 * looks farther for what is left.
 */
final class SurfaceSweep {
    static final double FINE_MM = 0.1;
    private static final double NEAR_MM = 0.012;
    private static final int REFRESH = 512;
    /** Thickness of a node in which every rest is settled. */
    private static final double SETTLED = -1;

    final double[] cut;
    /** 0 where it is not asked for. */
    final double[] rest;
    /** Move of the deepest cut of each sample, -1 for none. */
    final int[] cutMove;

    private final SurfaceSamples samples;
    private final Motion motion;
    private final Map<Integer, ToolBody> bodies;
    private final ToolPose pose = new ToolPose();
    /** How near a ball must come to a node of the tree to thin a rest in it, mm. */
    private final double[] thickest;
    /** How far the pass looks, mm, and how thick a rest is that it still has to settle. */
    private double farMm = NEAR_MM;

    private double settledMm = SETTLED;

    private final int[] stack = new int[128];

    /** @param wanted samples whose rest is asked for */
    SurfaceSweep(SurfaceSamples samples, Motion motion, Map<Integer, ToolBody> bodies, IntPredicate wanted) {
        this.samples = samples;
        this.motion = motion;
        this.bodies = bodies;
        cut = new double[samples.count()];
        rest = new double[samples.count()];
        cutMove = new int[samples.count()];
        Arrays.fill(cut, Double.POSITIVE_INFINITY);
        Arrays.setAll(rest, sample -> wanted.test(sample) ? Double.POSITIVE_INFINITY : 0);
        Arrays.fill(cutMove, -1);
        thickest = new double[samples.tree.nodes()];
        pass(true);
        settledMm = NEAR_MM;
        farMm = FINE_MM;
        pass(false);
    }

    /** @param cuts whether cuts are looked for as well as rests */
    private void pass(boolean cuts) {
        for (int node = 0; node < thickest.length; node++) {
            if (samples.tree.exists(node) && samples.tree.isLeaf(node)) {
                thickest[node] = thickest(node);
            }
        }
        refresh();
        // Finishing comes last in a program: beginning there, what came before is soon known to be too far away to
        // matter.
        for (int move = motion.count() - 1; move >= 0; move--) {
            ToolBody body = bodies.get(motion.step(move).tool());
            if (body != null && (cuts || body.plainBall())) {
                pose.take(motion.data(), Motion.STRIDE * move, body);
                sweep(move, body, cuts);
            }
            if (move % REFRESH == 0) {
                refresh();
            }
        }
    }

    private void sweep(int move, ToolBody body, boolean cuts) {
        SampleTree tree = samples.tree;
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0) {
            int node = stack[--depth];
            if (!matters(node, body, cuts)) {
                continue;
            }
            if (tree.isLeaf(node)) {
                leaf(move, body, node, cuts);
            } else {
                stack[depth++] = 2 * node + 1;
                stack[depth++] = 2 * node + 2;
            }
        }
    }

    private boolean matters(int node, ToolBody body, boolean cuts) {
        if (!cuts && thickest[node] == SETTLED) {
            return false;
        }
        double[] ball = samples.tree.ball;
        double x = ball[4 * node];
        double y = ball[4 * node + 1];
        double z = ball[4 * node + 2];
        double around = ball[4 * node + 3];
        return body.plainBall() && pose.ballMayReach(x, y, z, thickest[node] + around) || cuts && shaftMatters(node);
    }

    private void leaf(int move, ToolBody body, int node, boolean cuts) {
        boolean shaft = cuts && shaftMatters(node);
        for (int s = samples.tree.first[node]; s < samples.tree.end[node]; s++) {
            if (cuts) {
                touch(move, body, s, shaft);
            } else if (rest[s] > settledMm) {
                thin(s);
            }
        }
        thickest[node] = thickest(node);
    }

    private double thickest(int leaf) {
        double most = SETTLED;
        for (int s = samples.tree.first[leaf]; s < samples.tree.end[leaf]; s++) {
            most = rest[s] > settledMm ? Math.max(most, Math.min(farMm, rest[s])) : most;
        }
        return most;
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

    private boolean shaftMatters(int node) {
        double[] ball = samples.tree.ball;
        return pose.shaftMayReach(ball[4 * node], ball[4 * node + 1], ball[4 * node + 2], ball[4 * node + 3]);
    }

    /** @param shaftNear whether the shaft may come as near as this at all */
    private void touch(int move, ToolBody body, int sample, boolean shaftNear) {
        int at = 6 * sample;
        double[] d = samples.data;
        double x = d[at];
        double y = d[at + 1];
        double z = d[at + 2];
        boolean shaft = shaftNear && (!body.plainBall() || pose.besideShaft(x, y, z));
        if (body.plainBall()) {
            double distance = thin(sample);
            if (!shaft && distance < cut[sample]) {
                cut[sample] = distance;
                cutMove[sample] = move;
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

    /** Thins a rest where the ball comes near; answers the ball's distance, infinite where it is too far away to matter. */
    private double thin(int sample) {
        int at = 6 * sample;
        double[] d = samples.data;
        if (!pose.ballMayReach(d[at], d[at + 1], d[at + 2], Math.min(farMm, rest[sample]))) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = pose.ballDistance(d[at], d[at + 1], d[at + 2]);
        if (distance < farMm && distance < rest[sample]) {
            rest[sample] = Math.min(rest[sample], pose.ballEntry(d, at));
        }
        return distance;
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
