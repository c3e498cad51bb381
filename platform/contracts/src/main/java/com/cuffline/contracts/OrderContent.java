package com.cuffline.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic orders, complete and checked. No patient data: the clinic's own case code stands for the patient.
 *
 * @param caseCode the clinic's pseudonym for the case
 * @param clinic the clinic's account name
 * @param kind {@code single}, {@code bridge} or {@code custom-healing-abutment}
 * @param story free text on the case
 * @param sites one entry per abutment, in the order of the clinic's form
 * @param appointmentOn day of the patient's appointment
 * @param review {@code never}, {@code when-not-green} or {@code always}: when a person must look at the design
 * @param screws number of screws to deliver per abutment, 1 or 2
 */
public record OrderContent(
        String caseCode,
        String clinic,
        String kind,
        @Nullable String story,
        List<Site> sites,
        LocalDate appointmentOn,
        String review,
        int screws) {

    /**
     * One implant site.
     *
     * @param tooth FDI number, {@code 11} to {@code 48}
     * @param axisTiltDeg lean of the restoration axis against the implant axis
     * @param interocclusalSpaceMm platform to antagonist along the implant axis
     */
    public record Site(
            String tooth, Implant implant, Cuff cuff, AxisTilt axisTiltDeg, double interocclusalSpaceMm, Wish wish) {}

    /**
     * @param boneGraft {@code none}, {@code minor}, {@code major} or {@code sinus}
     * @param loading {@code immediate}, {@code early} or {@code conventional}
     */
    public record Implant(
            String system,
            String platform,
            double diameterMm,
            LocalDate placedOn,
            String boneGraft,
            String loading,
            @Nullable Double insertionTorqueNcm,
            @Nullable Double isq) {}

    /**
     * The measured cuff: a ring of samples and what held it open.
     *
     * @param heldOpenBy {@code stock-healing-abutment}, {@code custom-healing-abutment}, {@code provisional}, {@code nothing} or {@code buried}
     * @param heldSince day the holder was placed
     * @param capOffSince day it came off, null while it is in place
     * @param method {@code probe-at-implant-level}, {@code scan-with-scan-body}, {@code coded-healing-abutment}, {@code model} or {@code cbct-and-scan}
     * @param secondsUnsupported seconds between taking the holder out and measuring
     * @param samples 4 to 720, strictly rising azimuth
     */
    public record Cuff(
            String heldOpenBy,
            @Nullable LocalDate heldSince,
            @Nullable LocalDate capOffSince,
            LocalDate measuredOn,
            String method,
            int secondsUnsupported,
            List<Sample> samples) {}

    /**
     * @param azimuthDeg from buccal 0, mesial 90, lingual 180, distal 270; 0 to below 360
     * @param heightMm gingival margin above the prosthetic table
     * @param radiusMm cuff radius at the gingival margin, from the implant axis
     */
    public record Sample(double azimuthDeg, double heightMm, double radiusMm) {}

    /** Lean of the restoration axis seen from the implant axis; positive towards mesial and towards buccal. */
    public record AxisTilt(double mesiodistal, double buccolingual) {}

    /**
     * @param retention {@code cement} or {@code screw}
     * @param material {@code titanium}, {@code titanium-gold-anodised} or {@code zirconia}
     * @param marginDepthMm wished depth of the margin line below the gingival margin
     */
    public record Wish(
            String retention,
            String material,
            MarginDepth marginDepthMm,
            double tissueDisplacementAllowedMm,
            double chamferWidthMm,
            double taperPerWallDeg) {}

    /** Depth below the gingival margin per side; negative above it. */
    public record MarginDepth(double buccal, double mesial, double lingual, double distal) {}
}
