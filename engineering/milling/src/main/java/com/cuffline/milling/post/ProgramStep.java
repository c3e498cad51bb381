package com.cuffline.milling.post;

import com.cuffline.milling.toolpath.MachinePosition;

/**
 * One step read from a program. This is what a controller would do, not what we meant: no promise about rapids holds here.
 *
 * @param line of the text, from 1
 * @param tool in the spindle, 0 before the first change
 * @param from where it starts; equal to {@code to} where the machine comes from its own change place
 * @param seconds under feed or dwell; 0 for a rapid and a tool change
 */
public record ProgramStep(
        Kind kind,
        int line,
        int tool,
        MachinePosition from,
        MachinePosition to,
        double centreX,
        double centreY,
        double seconds) {

    public enum Kind {
        RAPID,
        FEED,
        ARC_CLOCKWISE,
        ARC_COUNTERCLOCKWISE,
        DWELL,
        TOOL_CHANGE;

        public boolean arc() {
            return this == ARC_CLOCKWISE || this == ARC_COUNTERCLOCKWISE;
        }
    }
}
