package com.cuffline.desk.ring;

import com.cuffline.cuffscan.CuffRing;
import com.cuffline.cuffscan.PlaceDifference;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanRefusal;
import com.cuffline.cuffscan.ScannedPlace;
import com.cuffline.measurement.CuffMeasurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that the command says.
 *
 * @param tooth FDI number, if stated
 * @param seconds without support before the scan, if stated; 0 for a supported shape
 * @param shown absent with a refusal
 * @param msTaken from the scan's first byte to the ring, milliseconds
 * @param compared whether typed values were there to compare with
 */
record RingReport(
        ScanOutcome outcome,
        Optional<String> tooth,
        boolean leftHanded,
        OptionalInt seconds,
        boolean compared,
        Optional<Shown> shown,
        double msTaken) {

    /**
     * What a scan that was read shows.
     *
     * @param differences of typed samples
     * @param placeDifferences of typed numbers of the place
     */
    record Shown(ScannedPlace place, List<RingDifference> differences, List<PlaceDifference> placeDifferences) {}

    /** Whether an abutment can be made from it. */
    boolean canBeMade() {
        return extracted().map(e -> e.ring().complete()).orElse(false);
    }

    Optional<ScanOutcome.Extracted> extracted() {
        return outcome instanceof ScanOutcome.Extracted extracted ? Optional.of(extracted) : Optional.empty();
    }

    Optional<ScanRefusal> refusal() {
        return outcome instanceof ScanOutcome.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** Radius that the cuff may have lost at the margin; absent while the seconds are not stated. */
    Optional<Double> radiusUncertaintyMm(CuffRing ring) {
        return seconds.isPresent()
                ? Optional.of(new CuffMeasurement(ring.samples(), seconds.getAsInt()).radiusUncertaintyMm())
                : Optional.empty();
    }
}
