package com.cuffline.milling.nesting;

import java.util.List;

/**
 * A filled disc.
 *
 * @param left parts without a place
 * @param leastBetweenPartsMm least distance of two outlines, earlier places included; infinite where there is only one
 * @param leastToRingMm least distance of an outline to the holder's ring; infinite where nothing lies
 * @param utilisation area of all outlines, earlier ones included, over the area within the ring
 * @param remainingMm2 area within the ring that no outline with its tool ring and half a web takes, after this nest
 */
public record Nest(
        Disc disc,
        NestingRules rules,
        List<Placement> placements,
        List<Left> left,
        double leastBetweenPartsMm,
        double leastToRingMm,
        double utilisation,
        double remainingMm2) {

    public Nest {
        placements = List.copyOf(placements);
        left = List.copyOf(left);
    }

    /** A part that got no place. */
    public record Left(Part part, Reason reason, String message) {}

    /** Why a part got no place. */
    public enum Reason {
        TOO_HIGH("nest.too-high"),
        TOO_WIDE("nest.too-wide"),
        NO_ROOM_LEFT("nest.no-room-left");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
