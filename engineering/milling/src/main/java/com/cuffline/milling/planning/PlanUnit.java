package com.cuffline.milling.planning;

import com.cuffline.milling.Checks;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;

/**
 * A unit to plan.
 *
 * @param need what it is made from
 * @param promise when its batch must be done
 * @param minutes its program runs, 1 to 10,000; never interrupted
 * @param tooling key under which machines know the tools it needs; units of one material may need finer or coarser ones
 */
public record PlanUnit(
        String id, String material, Need need, LocalDateTime promise, Urgency urgency, int minutes, String tooling) {

    /** Who is served first when stock or tools are short. */
    static final Comparator<PlanUnit> BY_PROMISE = Comparator.comparing((PlanUnit unit) -> !unit.urgency.front())
            .thenComparing(PlanUnit::promise)
            .thenComparing(unit -> -unit.urgency.weight())
            .thenComparing(PlanUnit::id);

    public PlanUnit {
        Checks.named("unit id", id);
        Checks.named("material", material);
        Checks.within("minutes", 1, 10_000, minutes);
        Checks.named("tooling", tooling);
    }

    /** A unit whose material alone says which tools it needs. */
    public PlanUnit(String id, String material, Need need, LocalDateTime promise, Urgency urgency, int minutes) {
        this(id, material, need, promise, urgency, minutes, material);
    }

    /**
     * How much a unit hurries.
     *
     * @param weight of a minute of lateness, 0.01 to 1000
     * @param front scrapped once: before all others
     */
    public record Urgency(double weight, boolean front) {
        public static final Urgency USUAL = new Urgency(1, false);

        public Urgency {
            Checks.within("weight", 0.01, 1000, weight);
        }
    }

    /** What a unit is made from. */
    public sealed interface Need {}

    /**
     * A pre-milled blank; the smallest diameter at hand that covers the unit is taken, then the lowest height.
     *
     * @param diameterMm of the unit about the implant axis
     * @param heightMm of the unit above the implant table
     */
    public record BlankNeed(String family, double diameterMm, double heightMm) implements Need {
        public BlankNeed {
            Checks.named("family", family);
            Checks.positive("diameterMm", diameterMm);
            Checks.positive("heightMm", heightMm);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "a part of %.2f mm diameter and %.2f mm height on %s", diameterMm, heightMm, family);
        }
    }

    /**
     * A place in a disc.
     *
     * @param reservedMm2 of the outline at its finished size with half of what lies between two parts all around
     * @param heightMm finished
     */
    public record DiscNeed(double reservedMm2, double heightMm) implements Need {
        public DiscNeed {
            Checks.positive("reservedMm2", reservedMm2);
            Checks.positive("heightMm", heightMm);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "a part of %.2f mm height that reserves %.1f mm2 of a disc", heightMm, reservedMm2);
        }
    }

    /**
     * A piece of bar. Planned only: there are no programs for bar work.
     *
     * @param diameterMm smallest that covers the unit
     * @param lengthMm with parting
     */
    public record BarNeed(double diameterMm, double lengthMm) implements Need {
        public BarNeed {
            Checks.positive("diameterMm", diameterMm);
            Checks.positive("lengthMm", lengthMm);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "a part of %.2f mm diameter that takes %.2f mm of bar", diameterMm, lengthMm);
        }
    }
}
