package com.cuffline.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as the papers write them: month names, never 03/12. */
final class Format {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm xxx", Locale.ENGLISH);

    private Format() {}

    /** Empty for no date. */
    static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    static String minute(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Two decimals. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    static String mm(double value) {
        return number(value) + " mm";
    }

    /** One decimal and a sign. */
    static String tiltDeg(double value) {
        return String.format(Locale.ROOT, "%+.1f°", value + 0.0);
    }

    /** Two decimals and a sign; what rounds to nothing has none. */
    static String signed(double value) {
        return Math.abs(value) < 0.005 ? "0.00" : String.format(Locale.ROOT, "%+.2f", value);
    }

    /** As many decimals as the value has, two at most. */
    static String shortest(double value) {
        String two = number(value);
        return two.endsWith(".00")
                ? two.substring(0, two.length() - 3)
                : two.endsWith("0") ? two.substring(0, two.length() - 1) : two;
    }
}
