package com.cuffline.milling.toolpath;

/**
 * One step of a program. Positions are those of {@link MachinePosition}; a move starts where the one before ended.
 */
public sealed interface Move permits Rapid, Move.Feed, Move.Arc, Move.Dwell, Move.ToolChange {

    /**
     * A straight cut: every axis moves in proportion.
     *
     * @param seconds it takes at the feed asked, above 0
     */
    record Feed(MachinePosition to, double seconds) implements Move {
        public Feed {
            requireTime(seconds);
        }
    }

    /**
     * A circle at constant Z, A and B.
     *
     * @param centreX of the circle, in program coordinates
     * @param clockwise seen from +Z
     * @param seconds it takes at the feed asked, above 0
     */
    record Arc(MachinePosition to, double centreX, double centreY, boolean clockwise, double seconds) implements Move {
        public Arc {
            requireTime(seconds);
        }
    }

    /** Waits, 0 to 60 seconds. */
    record Dwell(double seconds) implements Move {
        public Dwell {
            if (!(seconds >= 0 && seconds <= 60)) {
                throw new IllegalArgumentException("seconds must be 0 to 60, not " + seconds);
            }
        }
    }

    /** Takes another tool and starts its spindle; the machine changes at its own safe place. */
    record ToolChange(int tool, double spindleRpm) implements Move {}

    private static void requireTime(double seconds) {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("seconds must be above 0 and finite, not " + seconds);
        }
    }
}
