package com.cuffline.implantlibrary;

import java.math.BigDecimal;

/**
 * A library value with where it comes from; the unit is named by the field that holds it.
 *
 * @param value 0 to 1000
 * @param source keys of the documents, as {@code [K243824]}, or what kind of default it is
 */
public record SourcedNumber(double value, Certainty certainty, String source) implements Sourced {
    public SourcedNumber {
        if (!(value >= 0 && value <= 1000)) {
            throw new IllegalArgumentException("value must lie between 0 and 1000 but is " + value);
        }
    }

    /** As it is shown to people: {@code 4.1 mm}, or {@code 4.1 mm (unconfirmed)} when the certainty is C. */
    public String shown(String unit) {
        return marked((plain(value) + " " + unit).strip());
    }

    /** The shortest decimal notation of a number. */
    static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
