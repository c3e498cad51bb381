package com.cuffline.milling.toolpath;

/**
 * A position in program coordinates of one slot: the tool tip with the work offset and the tool length taken off. A and B in
 * degrees; A counts on over full turns.
 */
public record MachinePosition(double x, double y, double z, double a, double b) {

    /** The same position at another height. */
    public MachinePosition atZ(double height) {
        return new MachinePosition(x, y, height, a, b);
    }
}
