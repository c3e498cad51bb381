package com.cuffline.abutmentdesign.stock;

import java.util.OptionalDouble;

/**
 * A tolerance that a part does not keep, at its worst place.
 *
 * @param code of the tolerance
 * @param azimuthDeg where; empty when the whole part is meant
 * @param value what the part would have
 * @param limit what it may have
 * @param missesMm how much is missing, as a length: an angle is counted by the way it moves the top of the post
 */
public record BrokenTolerance(
        String code,
        OptionalDouble azimuthDeg,
        double value,
        double limit,
        String unit,
        String source,
        String reason,
        double missesMm) {}
