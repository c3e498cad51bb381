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

    final double[] cut;
    final double[] rest;
    /** Move of the deepest cut of each sample, -1 for none. */
    final int[] cutMove;

    private final SurfaceSamples samples;
    private final Motion motion;
    private final Map<Integer, ToolBody> bodies;
    private final ToolPose pose = new ToolPose();

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
        // Finishing comes last in a program: beginning there, what came before is soon known to be too far away to matter.
        for (int move = motion.count() - 1; move >= 0; move--) {
            ToolBody body = bodies.get(motion.step(move).tool());
            if (body != null) {
                pose.take(motion.data(), Motion.STRIDE * move, body);
                sweep(move, body);
            }
        }
    }

    private void sweep(int move, ToolBody body) {
        double cell = samples.cellMm();
        double margin = body.cuttingRadius() + FINE_MM;
        pose.bound(samples, margin);
        double cellReach = margin + 0.87 * cell;
        for (int k = pose.fromZ; k <= pose.toZ; k++) {
            for (int j = pose.fromY; j <= pose.toY; j++) {
                int row = (k * samples.ny + j) * samples.nx;
                for (int i = pose.fromX; i <= pose.toX; i++) {
                    int from = samples.cellStart[row + i];
                    int to = samples.cellStart[row + i + 1];
                    if (from < to
                            && pose.near(
                                    samples.lowX + (i + 0.5) * cell,
                                    samples.lowY + (j + 0.5) * cell,
                                    samples.lowZ + (k + 0.5) * cell,
                                    cellReach)) {
                        for (int s = from; s < to; s++) {
                            touch(move, body, s);
                        }
                    }
                }
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
