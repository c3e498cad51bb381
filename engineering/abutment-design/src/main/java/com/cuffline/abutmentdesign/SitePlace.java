package com.cuffline.abutmentdesign;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The place of the missing tooth seen from its implant; unchecked, as read. Heights count from the implant table.
 *
 * @param tiltMesiodistalDeg lean of the restoration axis against the implant axis, mesial positive
 * @param tiltBuccolingualDeg the same, buccal positive
 * @param interocclusalSpaceMm from the table to the antagonist along the implant axis
 * @param mesiodistalGapMm between the neighbours at contact height
 * @param toMesialNeighbourMm from the implant axis to the mesial neighbour at contact height
 * @param toDistalNeighbourMm from the implant axis to the distal neighbour at contact height
 * @param contactHeightMm height of the contacts
 * @param boneMesialMm bone level mesially, negative below the table
 * @param boneDistalMm bone level distally
 * @param papillaMesialMm tip of the mesial papilla
 * @param papillaDistalMm tip of the distal papilla
 * @param inJaw the implant's own directions in a frame all sites of the order share, where known
 */
public record SitePlace(
        double tiltMesiodistalDeg,
        double tiltBuccolingualDeg,
        double interocclusalSpaceMm,
        OptionalDouble mesiodistalGapMm,
        OptionalDouble toMesialNeighbourMm,
        OptionalDouble toDistalNeighbourMm,
        OptionalDouble contactHeightMm,
        OptionalDouble boneMesialMm,
        OptionalDouble boneDistalMm,
        OptionalDouble papillaMesialMm,
        OptionalDouble papillaDistalMm,
        Optional<JawAxes> inJaw) {
    /** A place of which only the axis and the space to the antagonist are known. */
    public static SitePlace of(double tiltMesiodistalDeg, double tiltBuccolingualDeg, double interocclusalSpaceMm) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new SitePlace(
                tiltMesiodistalDeg,
                tiltBuccolingualDeg,
                interocclusalSpaceMm,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                Optional.empty());
    }

    /** The same place between neighbours at known distances from the implant axis; their sum is the gap. */
    public SitePlace between(double toMesialMm, double toDistalMm, double contactHeightMm) {
        return new SitePlace(
                tiltMesiodistalDeg,
                tiltBuccolingualDeg,
                interocclusalSpaceMm,
                OptionalDouble.of(toMesialMm + toDistalMm),
                OptionalDouble.of(toMesialMm),
                OptionalDouble.of(toDistalMm),
                OptionalDouble.of(contactHeightMm),
                boneMesialMm,
                boneDistalMm,
                papillaMesialMm,
                papillaDistalMm,
                inJaw);
    }

    /** The same place with another restoration axis. */
    public SitePlace tilted(double mesiodistalDeg, double buccolingualDeg) {
        return new SitePlace(
                mesiodistalDeg,
                buccolingualDeg,
                interocclusalSpaceMm,
                mesiodistalGapMm,
                toMesialNeighbourMm,
                toDistalNeighbourMm,
                contactHeightMm,
                boneMesialMm,
                boneDistalMm,
                papillaMesialMm,
                papillaDistalMm,
                inJaw);
    }
}
