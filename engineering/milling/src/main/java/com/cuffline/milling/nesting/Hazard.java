package com.cuffline.milling.nesting;

/** Whatever forbids a place in a disc, with the distance that a part's outline must keep from it. */
public sealed interface Hazard {

    /** For messages and drawings. */
    String name();

    /** Exact distance from a placed outline to what is forbidden, mm; 0 or less where it reaches in. */
    double distanceMm(Outline placed);

    /** Least distance that must be kept, mm. */
    double keepMm();

    /**
     * The ring by which the holder clamps the disc; all beyond it is the disc's edge.
     *
     * @param innerRadiusMm of the ring, about the disc's centre
     */
    record HolderRing(double innerRadiusMm, double keepMm) implements Hazard {
        @Override
        public String name() {
            return "holder ring";
        }

        @Override
        public double distanceMm(Outline placed) {
            return innerRadiusMm - placed.reachMm();
        }
    }

    /** Something in the disc's plane: a part of this job, an earlier job's place, a defect, a label. */
    record Taken(String name, Outline outline, double keepMm) implements Hazard {
        @Override
        public double distanceMm(Outline placed) {
            return outline.distanceMm(placed);
        }
    }
}
