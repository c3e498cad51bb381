package com.cuffline.abutmentdesign.stock;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A tolerance that a part does not keep, at its worst place.
 *
 * @param code of the tolerance
 * @param azimuthDeg where; empty when the whole part is meant
 * @param value what the part would have
 * @param limit what it may have
 * @param unit of value and limit; empty, with both 0, where it is no matter of size
 * @param what is wrong, in words
 * @param missesMm how much is missing, as a length: an angle is counted by the way it moves the top of the post
 */
public record BrokenTolerance(
        String code,
        OptionalDouble azimuthDeg,
        double value,
        double limit,
        String unit,
        String source,
        String what,
        double missesMm) {
    private static final double NO_SIZE_CURES_MM = 10;

    /** A fact about the whole part that no size cures. */
    static BrokenTolerance unfit(String code, String source, String what) {
        return new BrokenTolerance(code, OptionalDouble.empty(), 0, 0, "", source, what, NO_SIZE_CURES_MM);
    }

    /** In a sentence, with value, place and limit. */
    public String reason() {
        if (unit.isEmpty()) {
            return what;
        }
        String where =
                azimuthDeg.isPresent() ? String.format(Locale.ROOT, " at %.0f deg", azimuthDeg.getAsDouble()) : "";
        return String.format(Locale.ROOT, "%s: %.2f %s%s, limit %.2f %s", what, value, unit, where, limit, unit);
    }
}
