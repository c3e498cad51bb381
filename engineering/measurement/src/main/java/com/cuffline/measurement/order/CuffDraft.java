package com.cuffline.measurement.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cuff: what holds it open, and the measurement.
 *
 * @param heldSince day on which that part was placed
 * @param capOffSince day on which it came off, null while it is in place
 * @param uncoveredOn day of the second stage
 * @param provisionalChangedOn last change of a shaping provisional
 * @param secondsUnsupported time between taking the part out and measuring
 * @param samples around the gingival margin, rising azimuth
 * @param events what the clinic reported since, in any order
 */
public record CuffDraft(
        @Nullable HeldOpenBy heldOpenBy,
        @Nullable HealingPart healingPart,
        @Nullable LocalDate heldSince,
        @Nullable LocalDate capOffSince,
        @Nullable LocalDate uncoveredOn,
        @Nullable LocalDate provisionalChangedOn,
        @Nullable Method method,
        @Nullable LocalDate measuredOn,
        @Nullable String measuredBy,
        @Nullable Integer secondsUnsupported,
        List<SampleDraft> samples,
        @Nullable Double mucosaThicknessBuccalMm,
        @Nullable Phenotype phenotype,
        List<CuffEvent> events) {
    public CuffDraft {
        samples = List.copyOf(samples);
        events = List.copyOf(events);
    }

    /** The same cuff with other events. */
    public CuffDraft with(List<CuffEvent> others) {
        return new CuffDraft(
                heldOpenBy,
                healingPart,
                heldSince,
                capOffSince,
                uncoveredOn,
                provisionalChangedOn,
                method,
                measuredOn,
                measuredBy,
                secondsUnsupported,
                samples,
                mucosaThicknessBuccalMm,
                phenotype,
                others);
    }

    /** The part that holds the cuff open; height above the platform and largest diameter. */
    public record HealingPart(
            @Nullable HealingMaterial material,
            @Nullable Double heightMm,
            @Nullable Double diameterMm) {}

    /**
     * One point of the ring.
     *
     * @param below radii at depths under the gingival margin
     */
    public record SampleDraft(
            @Nullable Double azimuthDeg,
            @Nullable Double heightMm,
            @Nullable Double radiusMm,
            List<DeepRadius> below) {
        public SampleDraft {
            below = List.copyOf(below);
        }

        public boolean complete() {
            return azimuthDeg != null && heightMm != null && radiusMm != null;
        }
    }

    /** Radius of the cuff at a depth under the gingival margin. */
    public record DeepRadius(
            @Nullable Double depthMm, @Nullable Double radiusMm) {}
}
