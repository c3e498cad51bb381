package com.cuffline.milling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * One part to make.
 *
 * @param tooth FDI number
 * @param dueOn day it must leave milling
 * @param largestDiameterMm of the finished part, about the implant axis
 * @param heightMm of the finished part, along the implant axis
 * @param front scrapped once: before all others
 */
public record Unit(
        UUID id,
        String code,
        String orderCode,
        String tooth,
        LocalDate dueOn,
        Stock stock,
        double largestDiameterMm,
        double heightMm,
        boolean front) {

    /** Who is served first: what is at the front, then due date, then order code, then tooth; code and id decide between what else is equal. */
    static final Comparator<Unit> BY_PROMISE = Comparator.comparing((Unit unit) -> !unit.front())
            .thenComparing(Unit::dueOn)
            .thenComparing(Unit::orderCode)
            .thenComparing(Unit::tooth)
            .thenComparing(Unit::code)
            .thenComparing(Unit::id);

    public Unit {
        Checks.positive("largestDiameterMm", largestDiameterMm);
        Checks.positive("heightMm", heightMm);
    }
}
