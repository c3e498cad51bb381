package com.cuffline.milling.planning;

import com.cuffline.milling.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A machine as the planning sees it.
 *
 * @param toolKinds tool kinds a unit needs, by its tooling; other toolings the machine does not take
 * @param couponValidUntil last day on which the calibration coupon counts; a stale one blocks the machine
 */
public record PlanMachine(
        String name,
        Load load,
        Map<String, Set<String>> toolKinds,
        List<Tool> tools,
        WorkCalendar calendar,
        LocalDate couponValidUntil) {

    public PlanMachine {
        Checks.named("machine", name);
        toolKinds = Map.copyOf(toolKinds);
        tools = List.copyOf(tools);
    }

    /** What is loaded at once. */
    public sealed interface Load {}

    /**
     * Blanks side by side.
     *
     * @param mixed whether neighbouring slots may hold blanks of different family or diameter
     */
    public record Holder(int slots, boolean mixed) implements Load {
        public Holder {
            Checks.within("slots", 1, 100, slots);
        }
    }

    /**
     * One disc.
     *
     * @param diameterMm of the discs it takes
     */
    public record DiscHolder(double diameterMm) implements Load {
        public DiscHolder {
            Checks.positive("diameterMm", diameterMm);
        }
    }

    /** @param pieces cut from one bar between two loadings */
    public record BarFeeder(int pieces) implements Load {
        public BarFeeder {
            Checks.within("pieces", 1, 1000, pieces);
        }
    }

    /**
     * A tool in the magazine; several of a kind are used one after another.
     *
     * @param lifeLeftMin cutting minutes until it counts as worn
     * @param minutesPerUnit it cuts for one unit, by tooling
     */
    public record Tool(String id, String kind, double lifeLeftMin, Map<String, Double> minutesPerUnit) {
        public Tool {
            Checks.named("tool", id);
            Checks.atLeast("lifeLeftMin", 0, lifeLeftMin);
            minutesPerUnit = Map.copyOf(minutesPerUnit);
        }
    }
}
