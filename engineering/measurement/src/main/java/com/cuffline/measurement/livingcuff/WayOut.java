package com.cuffline.measurement.livingcuff;

import com.cuffline.measurement.order.Coded;
import java.time.LocalDate;

/**
 * What lets a held order go on.
 *
 * @param measureFrom earliest day of a new measurement; for a refit the day on which the cap should be back
 * @param words what to do, as a sentence
 */
public record WayOut(Kind kind, LocalDate measureFrom, String words) {
    /** The three ways. */
    public enum Kind implements Coded {
        REFIT,
        RE_MEASURE,
        ACCESS_PROCEDURE
    }
}
