package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.livingcuff.WayOut;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why an order does not go on.
 *
 * @param code stable; {@code person} when somebody asked for it
 * @param note what happened, in words
 * @param way what lets it go on; null where only a person or another design knows
 */
public record Hold(String code, String note, @Nullable Way way) {

    /** Somebody asked for it; only a person ends it. */
    public static final String PERSON = "person";

    public static final String DESIGN_REJECTED = "design.rejected";
    public static final String DESIGN_FAILED = "design.failed";

    /** The site still heals; the center starts by itself on the promised day. */
    static final String WAITS_FOR_READINESS = "readiness.waits";

    private static final String OF_THE_CUFF = "cuff.";

    /**
     * What lets the order go on.
     *
     * @param kind {@code refit}, {@code re-measure}, {@code access-procedure}, {@code amend} or {@code wait}
     * @param from the day from which; null where any day will do
     */
    public record Way(String kind, @Nullable LocalDate from, String words) {
        static Way amend(String words) {
            return new Way("amend", null, words);
        }

        static Way of(WayOut way) {
            return new Way(way.kind().code(), way.measureFrom(), way.words());
        }
    }

    public Hold(String code, String note) {
        this(code, note, null);
    }

    /** True where a new revision of the order answers the reason. */
    boolean endsWithNewRevision() {
        return !code.equals(PERSON);
    }

    /** Whether a clock set it; a clock also ends it when the reason is gone. */
    public boolean ofClock() {
        return code.startsWith(OF_THE_CUFF) || code.equals(WAITS_FOR_READINESS);
    }

    /** Whether there was no design to go on with. */
    boolean ofDesign() {
        return code.equals(DESIGN_REJECTED) || code.equals(DESIGN_FAILED);
    }

    /** Reason and way out in one text, for the timeline and other services. */
    String words() {
        return way == null ? note : note + ". " + way.words();
    }
}
