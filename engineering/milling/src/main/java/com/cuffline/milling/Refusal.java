package com.cuffline.milling;

import java.util.Locale;

/** A unit that no machine with its stock can make. */
public record Refusal(Unit unit, Reason reason, String message) {

    /** Why; a later reason means that a machine came closer to making it. */
    public enum Reason {
        NO_MACHINE("plan.no-machine"),
        NO_STOCK("plan.no-stock"),
        TOO_HIGH("plan.too-high"),
        TOO_WIDE("plan.too-wide");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Stable code. */
        public String code() {
            return code;
        }
    }

    static Refusal of(Unit unit, Reason reason, String format, Object... values) {
        return new Refusal(unit, reason, String.format(Locale.ROOT, format, values));
    }
}
