package com.cuffline.measurement.readiness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and numbers as they stand in a sentence. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String count(long days) {
        return days + (Math.abs(days) == 1 ? " day" : " days");
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
