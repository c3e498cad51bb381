package com.cuffline.measurement.readiness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the center can promise, counted backwards from the appointment.
 *
 * @param feasible whether the parcel is there in time and the site may be restored by then
 * @param startOn day on which the work begins; until then the order waits
 * @param latestStartOn last day on which it may begin; null without an appointment
 * @param leavesOn day on which the parcel leaves the center
 * @param atYoursOn day on which it reaches the clinic
 * @param spareDays calendar days from arrival to the appointment; negative when it comes after it
 * @param missingWorkingDays by how many working days it is too late; 0 when feasible in time
 */
public record Promise(
        boolean feasible,
        LocalDate startOn,
        @Nullable LocalDate latestStartOn,
        LocalDate leavesOn,
        LocalDate atYoursOn,
        @Nullable Long spareDays,
        int missingWorkingDays,
        String reason) {}
