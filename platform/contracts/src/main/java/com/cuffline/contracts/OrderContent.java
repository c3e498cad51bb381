package com.cuffline.contracts;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic orders, complete and checked, under the names of the order form. No patient data: the clinic's own case code
 * stands for the patient. Teeth are FDI, house defaults and assumed answers are written out. Fields that came after the
 * first version are left out where they are not given.
 *
 * @param caseCode the clinic's pseudonym for the case
 * @param clinic the clinic's account name
 * @param kind {@code single}, {@code splinted}, {@code bridge} or {@code custom-healing-abutment}
 * @param product {@code one-piece-titanium}, {@code hybrid-zirconia} or {@code other}
 * @param libraryVersion version of the implant library the order was judged with
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
        @JsonInclude(NON_NULL) @Nullable String product,
        @JsonInclude(NON_NULL) @Nullable String libraryVersion,
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
     * @param scan name of the tissue scan of this site
     * @param sharedAxisWith teeth whose abutments are inserted along the same axis; none given in a bridge means all
     */
    public record Site(
            String tooth,
            Implant implant,
            Cuff cuff,
            AxisTilt axisTiltDeg,
            double interocclusalSpaceMm,
            @JsonInclude(NON_NULL) @Nullable Place place,
            @JsonInclude(NON_NULL) @Nullable String scan,
            Wish wish,
            @JsonInclude(NON_NULL) @Nullable List<String> sharedAxisWith) {}

    /**
     * @param boneGraft {@code none}, {@code minor}, {@code major} or {@code sinus}
     * @param loading {@code immediate}, {@code early} or {@code conventional}
     * @param indexToBuccal {@code flat} or {@code corner}
     */
    public record Implant(
            String system,
            String platform,
            double diameterMm,
            LocalDate placedOn,
            String boneGraft,
            String loading,
            @Nullable Double insertionTorqueNcm,
            @Nullable Double isq,
            @JsonInclude(NON_NULL) @Nullable String indexToBuccal) {}

    /**
     * The measured cuff: a ring of samples and what held it open.
     *
     * @param heldOpenBy {@code stock-healing-abutment}, {@code custom-healing-abutment}, {@code provisional}, {@code nothing} or {@code buried}
     * @param heldSince day the holder was placed
     * @param capOffSince day it came off, null while it is in place
     * @param method {@code probe-at-implant-level}, {@code scan-with-scan-body}, {@code coded-healing-abutment}, {@code model},
     *     {@code cbct-and-scan} or {@code supported-shape-scan}
     * @param secondsUnsupported seconds between taking the holder out and measuring
     * @param samples 4 to 720, strictly rising azimuth
     * @param phenotype {@code thin} or {@code thick}
     */
    public record Cuff(
            String heldOpenBy,
            @Nullable LocalDate heldSince,
            @Nullable LocalDate capOffSince,
            LocalDate measuredOn,
            String method,
            int secondsUnsupported,
            List<Sample> samples,
            @JsonInclude(NON_NULL) @Nullable Double mucosaThicknessBuccalMm,
            @JsonInclude(NON_NULL) @Nullable String phenotype) {}

    /**
     * @param azimuthDeg from buccal 0, mesial 90, lingual 180, distal 270; 0 to below 360
     * @param heightMm gingival margin above the prosthetic table
     * @param radiusMm cuff radius at the gingival margin, from the implant axis
     * @param below radii measured at depths under the gingival margin
     */
    public record Sample(
            double azimuthDeg,
            double heightMm,
            double radiusMm,
            @JsonInclude(NON_NULL) @Nullable List<DeepRadius> below) {}

    /** Radius of the cuff at a depth under the gingival margin. */
    public record DeepRadius(double depthMm, double radiusMm) {}

    /** Lean of the restoration axis seen from the implant axis; positive towards mesial and towards buccal. */
    public record AxisTilt(double mesiodistal, double buccolingual) {}

    /**
     * The place of the missing tooth; levels count from the platform, coronal positive, distances from the implant axis.
     *
     * @param mesialNeighbour {@code natural}, {@code ceramic}, {@code metal}, {@code composite}, {@code implant},
     *     {@code denture} or {@code missing}; likewise distal and antagonist
     */
    @JsonInclude(NON_NULL)
    public record Place(
            @Nullable Double gingivaToAntagonistMm,
            @Nullable Double mesiodistalGapMm,
            @Nullable Double axisToMesialNeighbourMm,
            @Nullable Double axisToDistalNeighbourMm,
            @Nullable Double contactHeightMm,
            @Nullable Double boneMesialMm,
            @Nullable Double boneDistalMm,
            @Nullable Double papillaMesialMm,
            @Nullable Double papillaDistalMm,
            @Nullable String mesialNeighbour,
            @Nullable String distalNeighbour,
            @Nullable String antagonist,
            @Nullable Boolean bruxism) {}

    /**
     * @param retention {@code cement}, {@code screw} or {@code screwmentable}
     * @param material {@code titanium}, {@code titanium-gold-anodised}, {@code titanium-pink-anodised}, {@code zirconia},
     *     {@code cobalt-chrome} or {@code peek}
     * @param marginDepthMm wished depth of the margin line, as the reference says
     * @param marginDepthReference {@code gingival-margin} (also when not given) or {@code platform}
     * @param emergence {@code none-displaced}, {@code support}, {@code natural-tooth} or {@code contour}
     * @param finish {@code chamfer}, {@code shoulder} or {@code feather}
     * @param crown {@code all-ceramic}, {@code metal-ceramic}, {@code metal} or {@code composite}; usual room is left when not given
     * @param assumed names of wishes here that nobody asked for and that stand for what is usual; none when not given
     */
    public record Wish(
            String retention,
            String material,
            @JsonInclude(NON_NULL) @Nullable String shade,
            MarginDepth marginDepthMm,
            @JsonInclude(NON_NULL) @Nullable String marginDepthReference,
            @JsonInclude(NON_NULL) @Nullable String emergence,
            double tissueDisplacementAllowedMm,
            @JsonInclude(NON_NULL) @Nullable List<DisplacementAt> tissueDisplacementAt,
            @JsonInclude(NON_NULL) @Nullable String finish,
            double chamferWidthMm,
            double taperPerWallDeg,
            @JsonInclude(NON_NULL) @Nullable Boolean grooves,
            @JsonInclude(NON_NULL) @Nullable Double leastPostHeightMm,
            @JsonInclude(NON_NULL) @Nullable ScrewChannel screwChannel,
            @JsonInclude(NON_NULL) @Nullable String crown,
            @JsonInclude(NON_NULL) @Nullable List<String> assumed) {}

    /** Per side: depth below the gingival margin, negative above it; or height above the platform. */
    public record MarginDepth(double buccal, double mesial, double lingual, double distal) {}

    /** Other consent about one azimuth. */
    public record DisplacementAt(double azimuthDeg, double mostMm) {}

    /** An angled screw channel; angle against the implant axis. */
    @JsonInclude(NON_NULL)
    public record ScrewChannel(
            @Nullable Double angleDeg, @Nullable Double exitAzimuthDeg) {}
}
