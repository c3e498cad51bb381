package com.cuffline.milling.proof;

import com.cuffline.milling.post.ProgramStep;
import com.cuffline.milling.proof.Proof.Collision;
import com.cuffline.milling.proof.Proof.Engagement;
import com.cuffline.milling.proof.Proof.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a replay of a program through its stock counts up, whatever the stock. */
public final class ReplayTally {
    private static final double NOTHING_MM3 = 1e-7;
    private static final double LEAST_PATH_MM = 0.1;

    private final Map<What, Collision> collisions = new LinkedHashMap<>();
    private double feedS;
    private double airS;
    private Engagement largest = new Engagement(0, 0, 0);

    /** Whether a removed volume is more than rounding. */
    public static boolean cuts(double removedMm3) {
        return removedMm3 >= NOTHING_MM3;
    }

    /** Counts a step under feed. */
    public void feed(ProgramStep step, double removedMm3, double pathMm) {
        feedS += step.seconds();
        airS += cuts(removedMm3) ? 0 : step.seconds();
        if (pathMm > LEAST_PATH_MM && removedMm3 / pathMm > largest.mm2()) {
            largest = new Engagement(removedMm3 / pathMm, step.tool(), step.line());
        }
    }

    /** Takes a collision down; of each kind only the first is kept. */
    public void found(What what, ProgramStep step) {
        collisions.putIfAbsent(what, new Collision(what, step.tool(), step.line()));
    }

    /** First collision of each kind. */
    public List<Collision> collisions() {
        return new ArrayList<>(collisions.values());
    }

    /** Share of feed time in which nothing is cut, 0 to 1. */
    public double airShare() {
        return feedS > 0 ? airS / feedS : 0;
    }

    public Engagement largestEngagement() {
        return largest;
    }
}
