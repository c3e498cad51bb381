package com.cuffline.measurement.order;

import org.jspecify.annotations.Nullable;

/**
 * The three-dimensional place of the missing tooth. Lengths are mm; heights are counted from the platform, coronal positive.
 *
 * @param tiltMesiodistal of the restoration axis seen from the implant axis, deg, positive towards mesial
 * @param tiltBuccolingual positive towards buccal
 * @param interocclusalSpace platform to antagonist along the implant axis
 * @param gingivaToAntagonist from the highest gingival margin
 * @param mesiodistalGap between the neighbours at contact height
 * @param contactHeight of the contacts with the neighbours
 * @param axisToMesialNeighbour from the implant axis at contact height
 */
public record PlaceDraft(
        @Nullable Reading tiltMesiodistal,
        @Nullable Reading tiltBuccolingual,
        @Nullable Reading interocclusalSpace,
        @Nullable Reading gingivaToAntagonist,
        @Nullable Reading mesiodistalGap,
        @Nullable Reading contactHeight,
        @Nullable Reading axisToMesialNeighbour,
        @Nullable Reading axisToDistalNeighbour,
        @Nullable Reading boneMesial,
        @Nullable Reading boneDistal,
        @Nullable Reading papillaMesial,
        @Nullable Reading papillaDistal,
        Surroundings surroundings) {
    /** What the crown will meet. */
    public record Surroundings(
            @Nullable NeighbourMaterial mesial,
            @Nullable NeighbourMaterial distal,
            @Nullable NeighbourMaterial antagonist,
            @Nullable Boolean bruxism) {}
}
