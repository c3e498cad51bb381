package com.cuffline.milling.nesting;

import com.cuffline.milling.Checks;
import java.util.List;

/**
 * A part to place, at its finished size.
 *
 * @param poses ways it may stand in the disc, the untilted one first; at least one
 */
public record Part(String id, String label, List<Pose> poses) {

    public Part {
        Checks.named("part id", id);
        poses = List.copyOf(poses);
        if (poses.isEmpty()) {
            throw new IllegalArgumentException("poses of part " + id + " must not be empty");
        }
    }

    /** A part that stands upright only. */
    public static Part upright(String id, String label, Outline outline, double heightMm) {
        return new Part(id, label, List.of(new Pose(0, 0, outline, heightMm)));
    }

    /**
     * One way to stand: the outline is the part's shadow along the disc's axis, the same from both sides.
     *
     * @param tiltAboutXDeg of the insertion axis, about the part's x axis, before the turn about the insertion axis
     * @param tiltAboutYDeg likewise about the part's y axis
     * @param heightMm along the disc's axis
     */
    public record Pose(double tiltAboutXDeg, double tiltAboutYDeg, Outline outline, double heightMm) {
        public Pose {
            Checks.within("tiltAboutXDeg", -30, 30, tiltAboutXDeg);
            Checks.within("tiltAboutYDeg", -30, 30, tiltAboutYDeg);
            Checks.positive("heightMm", heightMm);
        }
    }
}
