package com.cuffline.measurement.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Counted from the patient's appointment.
 *
 * @param neededBy day on which the parcel must be at the clinic, when earlier than the appointment asks for
 * @param screws per abutment, 1 or 2 (laboratory and definitive)
 */
public record Logistics(
        @Nullable LocalDate appointmentOn,
        @Nullable LocalDate neededBy,
        @Nullable String shipTo,
        @Nullable Boolean rush,
        @Nullable ReviewWish review,
        @Nullable String approver,
        @Nullable Integer screws,
        @Nullable String purchaseReference) {
    public boolean rushed() {
        return Boolean.TRUE.equals(rush);
    }
}
