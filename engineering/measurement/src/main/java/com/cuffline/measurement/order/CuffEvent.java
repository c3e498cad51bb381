package com.cuffline.measurement.order;

import java.time.LocalDateTime;

/** Something a clinic reports of an open order at any time before milling. */
public record CuffEvent(Kind kind, LocalDateTime at) {
    /** What happened. */
    public enum Kind implements Coded {
        CAP_OFF,
        CAP_REFITTED,
        TISSUE_CHANGED,
        PROVISIONAL_CHANGED,
        UNCOVERED
    }
}
