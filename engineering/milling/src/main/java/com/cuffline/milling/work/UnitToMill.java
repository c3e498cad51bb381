package com.cuffline.milling.work;

import com.cuffline.milling.Checks;
import com.cuffline.milling.toolpath.MillingTarget;
import java.time.LocalDateTime;

/**
 * A designed unit that waits for a mill.
 *
 * @param code of the unit, the same in every plan
 * @param revision of the design, 1 or more
 * @param target in the implant frame, at its finished size
 * @param material code of the implant library
 * @param designHash SHA-256 of the target mesh file, lower-case hexadecimal
 * @param urgency promise and what a minute after it weighs
 */
public record UnitToMill(
        String code,
        String order,
        int revision,
        MillingTarget target,
        String material,
        Source source,
        String designHash,
        Urgency urgency) {

    public UnitToMill {
        Checks.named("code", code);
        Checks.named("order", order);
        Checks.within("revision", 1, 1e6, revision);
        Checks.named("material", material);
    }

    /** What it is milled out of. */
    public sealed interface Source {}

    /** @param family blank family of the connection */
    public record PreMilledBlank(String family) implements Source {
        public PreMilledBlank {
            Checks.named("family", family);
        }
    }

    public record FromDisc() implements Source {}

    /** Planned and counted only. */
    public record FromBar() implements Source {}

    /**
     * @param promise when its batch must be done
     * @param weight of a minute of lateness, 0.01 to 1000
     * @param front scrapped once: before all others
     */
    public record Urgency(LocalDateTime promise, double weight, boolean front) {
        public Urgency {
            Checks.within("weight", 0.01, 1000, weight);
        }
    }

    /** Largest height of the part, mm. */
    double heightMm() {
        return target.mesh().highest().z() - target.mesh().lowest().z();
    }
}
