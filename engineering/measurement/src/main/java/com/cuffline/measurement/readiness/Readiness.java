package com.cuffline.measurement.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when a site may be restored. */
public sealed interface Readiness {
    /** In words a clinic can check. */
    String reason();

    /**
     * @param onProtocol whether the date is that of the wished protocol; false when its evidence is missing or speaks against
     *     it and the conventional date stands instead
     */
    record From(
            LocalDate earliest,
            String reason,
            String source,
            boolean onProtocol,
            @Nullable Evidence lacking) implements Readiness {}

    /** The date of placement, the graft, the protocol or the tooth is not given. */
    record NotKnown(String reason) implements Readiness {}

    /**
     * What an early or immediate protocol asks for and did not get.
     *
     * @param contradicts false when the number is missing, true when it is given and too low
     */
    record Evidence(
            String field,
            @Nullable Double value,
            double limit,
            String unit,
            String reason,
            String source,
            boolean contradicts) {}
}
