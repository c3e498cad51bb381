package com.cuffline.abutmentdesign;

import com.cuffline.measurement.Retention;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the clinic asks for. Numbers are unchecked, as read; an asked value outside its parameter's range is brought into it,
 * and the answer says so.
 *
 * @param material code of a material of the implant library
 * @param tissueDisplacementAllowedMm how far the abutment may push the cuff outward
 * @param consents other consents about single azimuths; each counts within 22.5 degrees of it
 * @param metalCeramic whether the crown needs the room of metal-ceramic above the post
 * @param asked asked values of parameters, in their units; what is not asked gets the house default
 */
public record Wish(
        Retention retention,
        String material,
        MarginReference marginReference,
        EmergenceWish emergence,
        MarginForm marginForm,
        ChannelWish channel,
        boolean metalCeramic,
        double tissueDisplacementAllowedMm,
        List<Consent> consents,
        Map<DesignParameter, Double> asked) {
    public Wish {
        consents = List.copyOf(consents);
        asked = copy(asked);
    }

    /** The house's usual wish: chamfer, no displacement, channel angled only if needed. */
    public static Wish usual(
            Retention retention, String material, double displacementAllowedMm, Map<DesignParameter, Double> asked) {
        return new Wish(
                retention,
                material,
                MarginReference.GINGIVA,
                EmergenceWish.NONE_DISPLACED,
                MarginForm.CHAMFER,
                ChannelWish.ANGLED_IF_NEEDED,
                false,
                displacementAllowedMm,
                List.of(),
                asked);
    }

    static Map<DesignParameter, Double> copy(Map<DesignParameter, Double> values) {
        Map<DesignParameter, Double> copy = new EnumMap<>(DesignParameter.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * How far the tissue may be displaced about one azimuth.
     *
     * @param azimuthDeg from buccal over mesial
     */
    public record Consent(double azimuthDeg, double mostMm) {
        boolean counts(double deg) {
            double off = Math.abs(Math.IEEEremainder(deg - azimuthDeg, 360));
            return off <= SECTOR_DEG;
        }

        private static final double SECTOR_DEG = 22.5;
    }

    /** Consent at an azimuth: the narrowest that counts there. */
    double displacementAllowedMm(double azimuthDeg) {
        double least = Double.POSITIVE_INFINITY;
        for (Consent consent : consents) {
            least = consent.counts(azimuthDeg) ? Math.min(least, consent.mostMm()) : least;
        }
        return least == Double.POSITIVE_INFINITY ? tissueDisplacementAllowedMm : least;
    }

    /** From where margin depths count. */
    public enum MarginReference {
        /** Asked depths lie below the gingival margin, and the margin line follows the cuff. */
        GINGIVA,
        /** Asked values are heights above the platform, and the margin line runs from one to the next. */
        PLATFORM
    }

    /** How the emergence meets the cuff. */
    public enum EmergenceWish {
        NONE_DISPLACED,
        /** Presses on the cuff by half of what is consented. */
        SUPPORT,
        /** Towards the average tooth's cervix, within consent. */
        NATURAL_TOOTH,
        /** Fills the cuff up to its measured wall with a full contour. */
        TO_CONTOUR
    }

    /** Form of the finish at the margin line. */
    public enum MarginForm {
        CHAMFER,
        SHOULDER,
        FEATHER
    }

    /** Whether the screw channel may leave the implant axis. */
    public enum ChannelWish {
        STRAIGHT,
        ANGLED_IF_NEEDED,
        ANGLED
    }
}
