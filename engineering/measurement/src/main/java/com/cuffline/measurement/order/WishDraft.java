package com.cuffline.measurement.order;

import com.cuffline.measurement.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the abutment shall be.
 *
 * @param marginDepth per side, mm, below the gingival margin or above the platform as the reference says
 * @param marginByHouse the house's depths are wanted instead
 * @param displacementAllowedMm how far the tissue may be pushed outward, 0 for not at all
 * @param displacementAt narrower or wider consent at single azimuths
 * @param crown of the restoration; nothing where it is not known, which asks for no more room than is usual
 */
public record WishDraft(
        @Nullable RetentionWish retention,
        @Nullable MaterialWish material,
        @Nullable String shade,
        Depths marginDepth,
        boolean marginByHouse,
        @Nullable MarginReference marginReference,
        @Nullable Emergence emergence,
        @Nullable Double displacementAllowedMm,
        List<DisplacementAt> displacementAt,
        @Nullable Finish finish,
        @Nullable Double chamferWidthMm,
        @Nullable Double taperPerWallDeg,
        @Nullable Boolean grooves,
        @Nullable Double leastPostHeightMm,
        @Nullable ScrewChannel screwChannel,
        @Nullable Crown crown) {
    public WishDraft {
        displacementAt = List.copyOf(displacementAt);
    }

    /** Consent at one azimuth, mm. */
    public record DisplacementAt(
            @Nullable Double azimuthDeg, @Nullable Double mostMm) {}

    /**
     * @param angleDeg against the implant axis, 0 for straight
     * @param exitAzimuthDeg side to which an angled channel leans
     */
    public record ScrewChannel(
            @Nullable Double angleDeg, @Nullable Double exitAzimuthDeg) {}

    /** One number per side, each of which may be absent. */
    public record Depths(
            @Nullable Double buccal,
            @Nullable Double mesial,
            @Nullable Double lingual,
            @Nullable Double distal) {
        public @Nullable Double at(Side side) {
            return switch (side) {
                case BUCCAL -> buccal;
                case MESIAL -> mesial;
                case LINGUAL -> lingual;
                case DISTAL -> distal;
            };
        }
    }
}
