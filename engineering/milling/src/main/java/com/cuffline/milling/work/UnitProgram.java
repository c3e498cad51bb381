package com.cuffline.milling.work;

import com.cuffline.milling.discroute.HeldPart;
import com.cuffline.milling.proof.Proof;
import java.util.List;
import java.util.Optional;

/**
 * What became of a unit's program.
 *
 * @param posted empty where there is no program
 * @param refusal why it must not run; empty when it may
 */
public record UnitProgram(Assignment assignment, Optional<Posted> posted, Optional<Refusal> refusal) {

    /**
     * A program with its proof.
     *
     * @param text as the controller reads it, ASCII
     * @param sha256 of the text's bytes, lower-case hexadecimal
     * @param replay the same moves for LinuxCNC; the text itself where it already is
     * @param tools used, in order of first use
     * @param held the enlarged part with its bars, where it is milled from a disc
     */
    public record Posted(
            String text, String sha256, String replay, Proof proof, List<ToolUse> tools, Optional<HeldPart> held) {
        public Posted {
            tools = List.copyOf(tools);
        }
    }

    /** @param minutes under feed and dwell, by the program */
    public record ToolUse(int number, String name, double minutes) {}

    public String unit() {
        return assignment.unit();
    }

    /** Whether the program may leave the house. */
    public boolean released() {
        return posted.isPresent() && refusal.isEmpty();
    }

    UnitProgram withheld(String code, String message) {
        return refusal.isPresent()
                ? this
                : new UnitProgram(assignment, posted, Optional.of(new Refusal(unit(), code, message)));
    }
}
