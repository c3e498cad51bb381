package com.cuffline.milling.toolpath;

import java.util.List;

/**
 * All operations of one unit, in order. It starts and ends at a height that is clear of all stock.
 *
 * @param start where the first move begins
 */
public record Toolpath(MachinePosition start, double safeZMm, List<Operation> operations) {
    public Toolpath {
        operations = List.copyOf(operations);
    }
}
