package com.cuffline.implantlibrary;

/**
 * What may be built on a platform. Published envelopes belong to one connection; where none is known the house default
 * stands with certainty C.
 *
 * @param minWallMm thinnest wall around the screw channel, titanium
 * @param maxAngleDeg largest angle between post and implant axis
 * @param minCollarMm lowest margin line above the table
 * @param maxCollarMm highest margin line above the table
 * @param minPostMm least post height above the lowest margin point
 * @param maxPostMm greatest post height above the lowest margin point
 */
public record Envelope(
        SourcedNumber minWallMm,
        SourcedNumber maxAngleDeg,
        SourcedNumber minCollarMm,
        SourcedNumber maxCollarMm,
        SourcedNumber minPostMm,
        SourcedNumber maxPostMm) {
    public Envelope {
        rising("collar height", minCollarMm, maxCollarMm);
        rising("post height", minPostMm, maxPostMm);
    }

    private static void rising(String field, SourcedNumber low, SourcedNumber high) {
        if (low.value() >= high.value()) {
            throw new IllegalArgumentException(
                    field + " must rise from minimum to maximum but runs from " + low.value() + " to " + high.value());
        }
    }
}
