package com.cuffline.orderapi.ordering;

import java.time.LocalDate;

/**
 * What the center promised when the order was sent.
 *
 * @param feasible whether the parcel is there in time and the site may be restored by then
 * @param waits whether the site heals longer, so that the work begins on {@code startOn} and not at once
 * @param startOn day on which the work begins
 * @param leavesOn day on which the unit has left milling and the parcel leaves the center
 * @param atYoursOn day on which it reaches the clinic
 */
public record Promised(
        boolean feasible, boolean waits, LocalDate startOn, LocalDate leavesOn, LocalDate atYoursOn, String reason) {}
