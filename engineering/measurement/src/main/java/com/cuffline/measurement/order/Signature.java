package com.cuffline.measurement.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who signed the prescription and when; typed, or by a certificate. */
public record Signature(
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable Kind kind) {
    /** How it was signed. */
    public enum Kind implements Coded {
        TYPED,
        CERTIFICATE
    }
}
