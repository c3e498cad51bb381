package com.cuffline.implantlibrary;

import java.util.Optional;

/**
 * What may be built on a platform. Published envelopes belong to one connection; where none is known the house default
 * stands with certainty C. What is empty has no published limit.
 *
 * @param minWallMm thinnest wall around the screw channel, titanium
 * @param warnAngleDeg correction angle from which a design needs a second look
 * @param maxAngleDeg largest correction angle: post axis against implant axis
 * @param minCollarMm lowest margin line above the table
 * @param maxCollarMm highest margin line above the table
 * @param minPostMm least post height above the lowest margin point
 * @param maxPostMm greatest post height above the lowest margin point
 * @param minCollarDiameterMm least diameter of the collar at its widest
 * @param maxCollarDiameterMm greatest diameter of the collar at its widest
 * @param minTotalHeightMm least height from table to top
 * @param maxTotalHeightMm greatest height from table to top
 * @param maxChannelAngleDeg largest angle of an angulated screw channel against the implant axis
 */
public record Envelope(
        SourcedNumber minWallMm,
        SourcedNumber warnAngleDeg,
        SourcedNumber maxAngleDeg,
        SourcedNumber minCollarMm,
        SourcedNumber maxCollarMm,
        SourcedNumber minPostMm,
        SourcedNumber maxPostMm,
        Optional<SourcedNumber> minCollarDiameterMm,
        Optional<SourcedNumber> maxCollarDiameterMm,
        Optional<SourcedNumber> minTotalHeightMm,
        Optional<SourcedNumber> maxTotalHeightMm,
        SourcedNumber maxChannelAngleDeg) {
    public Envelope {
        rising("max_collar_mm", minCollarMm, maxCollarMm);
        rising("max_post_mm", minPostMm, maxPostMm);
        rising("max_collar_diameter_mm", minCollarDiameterMm, maxCollarDiameterMm);
        rising("max_total_height_mm", minTotalHeightMm, maxTotalHeightMm);
        if (warnAngleDeg.value() > maxAngleDeg.value()) {
            throw new ColumnProblem("warn_angle_deg", "must not exceed max_angle_deg " + maxAngleDeg.value());
        }
    }

    static Envelope read(Row row) {
        return new Envelope(
                row.sourced("min_wall_mm", Range.MM),
                row.sourced("warn_angle_deg", Range.DEG),
                row.sourced("max_angle_deg", Range.DEG),
                row.sourced("min_collar_mm", Range.MM),
                row.sourced("max_collar_mm", Range.MM),
                row.sourced("min_post_mm", Range.MM),
                row.sourced("max_post_mm", Range.MM),
                row.sourcedIfKnown("min_collar_diameter_mm", Range.MM),
                row.sourcedIfKnown("max_collar_diameter_mm", Range.MM),
                row.sourcedIfKnown("min_total_height_mm", Range.MM),
                row.sourcedIfKnown("max_total_height_mm", Range.MM),
                row.sourced("max_channel_angle_deg", Range.DEG));
    }

    private static void rising(String column, Optional<SourcedNumber> low, Optional<SourcedNumber> high) {
        if (low.isPresent() && high.isPresent()) {
            rising(column, low.get(), high.get());
        }
    }

    private static void rising(String column, SourcedNumber low, SourcedNumber high) {
        if (low.value() >= high.value()) {
            throw new ColumnProblem(column, "must lie above the minimum " + low.value() + " but is " + high.value());
        }
    }
}
