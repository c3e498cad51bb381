package com.cuffline.measurement.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which the center works and parcels travel.
 *
 * @param openWeekdays at least one
 * @param holidays closed days
 */
public record CenterCalendar(Set<DayOfWeek> openWeekdays, Set<LocalDate> holidays) {
    /** Monday to Friday, no holidays. */
    public static final CenterCalendar WEEKDAYS =
            new CenterCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

    public CenterCalendar {
        if (openWeekdays.isEmpty()) {
            throw new IllegalArgumentException("openWeekdays must have at least 1 day but has 0");
        }
        openWeekdays = Set.copyOf(openWeekdays);
        holidays = Set.copyOf(holidays);
    }

    public boolean open(LocalDate day) {
        return openWeekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day itself when open, else the next open one. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!open(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The day itself when open, else the last open one before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!open(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** So many open days later; 0 gives the day itself or the next open one. */
    public LocalDate plus(LocalDate day, int openDays) {
        LocalDate reached = onOrAfter(day);
        for (int i = 0; i < openDays; i++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /** So many open days earlier; 0 gives the day itself or the last open one before it. */
    public LocalDate minus(LocalDate day, int openDays) {
        LocalDate reached = onOrBefore(day);
        for (int i = 0; i < openDays; i++) {
            reached = onOrBefore(reached.minusDays(1));
        }
        return reached;
    }

    /** Open days from one day to a later one, the first not counted; 0 when the second is not later. */
    public int openDaysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += open(day) ? 1 : 0;
        }
        return days;
    }
}
