package com.cuffline.measurement.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The implant and how it came there.
 *
 * @param system name of the catalogue, or {@code unknown}
 * @param insertionTorqueNcm at placement
 * @param isq implant stability quotient, 1 to 100
 * @param indexToBuccal what of the connection faces buccally
 */
public record ImplantDraft(
        @Nullable String system,
        @Nullable String platform,
        @Nullable Double diameterMm,
        @Nullable String lot,
        @Nullable String reference,
        @Nullable LocalDate placedOn,
        @Nullable BoneGraft boneGraft,
        @Nullable Loading loading,
        @Nullable Double insertionTorqueNcm,
        @Nullable Double isq,
        @Nullable IndexPosition indexToBuccal,
        @Nullable String scanBody) {
    /** The word a clinic writes when it does not know the implant; the order is taken and waits. */
    public static final String UNKNOWN = "unknown";

    public boolean unknown() {
        return UNKNOWN.equalsIgnoreCase(system) || UNKNOWN.equalsIgnoreCase(platform);
    }
}
