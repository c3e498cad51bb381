package com.cuffline.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order and measurement sheet: what the clinic asks for and what it measured, one block per site.
 *
 * @param frame code block and foot; carries the order's code and revision
 * @param orderCode the order's code
 * @param clinic name of the clinic as people write it
 * @param caseCode the clinic's own case code; never a patient's name
 * @param appointmentOn the patient's appointment; null when none is given
 * @param screws number of screws ordered, 0 or greater
 * @param notes further facts about the whole order, in print order; may be empty
 * @param sites the sites in print order; may be empty
 */
public record OrderSheet(
        Frame frame,
        String orderCode,
        String clinic,
        String caseCode,
        @Nullable LocalDate appointmentOn,
        int screws,
        List<Fact> notes,
        List<Site> sites) {
    public OrderSheet {
        Require.notNegative("screws", screws);
        notes = List.copyOf(notes);
        sites = List.copyOf(sites);
    }

    /**
     * One implant site.
     *
     * @param tooth FDI number, and further notations the caller wants shown beside it
     * @param implant the implant
     * @param cuff the measured cuff
     * @param tiltMesiodistalDeg tilt of the restoration axis against the implant axis, mesial positive, -90 to 90; null while
     *     not known
     * @param tiltBuccolingualDeg the same towards buccal, -90 to 90
     * @param interocclusalSpaceMm implant table to antagonist, 0 or greater; null when not measured
     * @param wishes material, retention, margin depths and so on, in print order; may be empty
     */
    public record Site(
            String tooth,
            Implant implant,
            Cuff cuff,
            @Nullable Double tiltMesiodistalDeg,
            @Nullable Double tiltBuccolingualDeg,
            @Nullable Double interocclusalSpaceMm,
            List<Fact> wishes) {
        public Site {
            if (tiltMesiodistalDeg != null) {
                Require.inRange("tiltMesiodistalDeg", tiltMesiodistalDeg, -90, 90);
            }
            if (tiltBuccolingualDeg != null) {
                Require.inRange("tiltBuccolingualDeg", tiltBuccolingualDeg, -90, 90);
            }
            if (interocclusalSpaceMm != null) {
                Require.notNegative("interocclusalSpaceMm", interocclusalSpaceMm);
            }
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * The implant of a site.
     *
     * @param system maker's system name
     * @param platform platform name within the system
     * @param diameterMm body diameter, greater than 0; null while not known
     * @param placedOn day of placement; null when unknown
     */
    public record Implant(
            String system,
            String platform,
            @Nullable Double diameterMm,
            @Nullable LocalDate placedOn) {
        public Implant {
            if (diameterMm != null) {
                Require.positive("diameterMm", diameterMm);
            }
        }
    }

    /**
     * A cuff measurement.
     *
     * @param heldOpenBy what holds the cuff open, in words
     * @param heldSince since when; null when unknown
     * @param measuredOn day of the measurement
     * @param method how it was measured, in words
     * @param secondsUnsupported seconds the tissue stood without support before the measurement, 0 or greater
     * @param azimuthRunsClockwise true when azimuth runs clockwise seen from the crown: FDI quadrants 1 and 3
     * @param samples the measured ring, ascending azimuth; 0 to 720 samples are drawn, the table shows 24 at most
     */
    public record Cuff(
            String heldOpenBy,
            @Nullable LocalDate heldSince,
            LocalDate measuredOn,
            String method,
            double secondsUnsupported,
            boolean azimuthRunsClockwise,
            List<CuffSample> samples) {
        public Cuff {
            Require.notNegative("secondsUnsupported", secondsUnsupported);
            Require.inRange("samples", samples.size(), 0, 720);
            samples = List.copyOf(samples);
            for (int i = 1; i < samples.size(); i++) {
                if (samples.get(i).azimuthDeg() <= samples.get(i - 1).azimuthDeg()) {
                    throw new IllegalArgumentException("samples[" + i + "].azimuthDeg is "
                            + samples.get(i).azimuthDeg() + ", must be greater than the one before");
                }
            }
        }
    }
}
