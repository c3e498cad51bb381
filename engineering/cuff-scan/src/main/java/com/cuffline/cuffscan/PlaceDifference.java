package com.cuffline.cuffscan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A typed number of the place that the scan contradicts, mm or deg.
 */
public record PlaceDifference(PlaceField field, double typed, double scanned) {
    /** Scanned less typed. */
    public double difference() {
        return scanned - typed;
    }

    /** The typed numbers that lie off the scanned ones by more than their limits; what was not scanned is not judged. */
    public static List<PlaceDifference> raised(Map<PlaceField, Double> scanned, Map<PlaceField, Double> typed) {
        List<PlaceDifference> raised = new ArrayList<>();
        for (PlaceField field : PlaceField.values()) {
            Double read = scanned.get(field);
            Double given = typed.get(field);
            if (read != null && given != null && Math.abs(read - given) > field.limit()) {
                raised.add(new PlaceDifference(field, given, read));
            }
        }
        return raised;
    }
}
