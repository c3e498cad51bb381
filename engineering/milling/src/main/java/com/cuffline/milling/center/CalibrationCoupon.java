package com.cuffline.milling.center;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The last coupon milled and measured on a machine with its tool set.
 *
 * @param milledOn day it was measured
 * @param validDays days a coupon counts, 1 to 366
 * @param worstDeviationMm largest measured deviation from the coupon's target
 */
public record CalibrationCoupon(LocalDate milledOn, int validDays, double worstDeviationMm) {
    public CalibrationCoupon {
        Range.within("validDays", 1, 366, validDays);
        Range.within("worstDeviationMm", 0, 1, worstDeviationMm);
    }

    /** Whether it says nothing about work of that day any more, or not yet. */
    public boolean staleOn(LocalDate day) {
        long age = ChronoUnit.DAYS.between(milledOn, day);
        return age < 0 || age > validDays;
    }
}
