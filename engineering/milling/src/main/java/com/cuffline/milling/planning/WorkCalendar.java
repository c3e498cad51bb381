package com.cuffline.milling.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a machine works. Days are local and have 24 hours: the hour of a clock change is not known here.
 *
 * @param week working intervals by weekday; a weekday without an entry is free
 * @param holidays days without work
 * @param downtimes maintenance and repair, cut out of the working intervals
 */
public record WorkCalendar(Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays, List<Downtime> downtimes) {

    public WorkCalendar {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        downtimes = List.copyOf(downtimes);
    }

    /** From and to within one day; {@code 00:00} as the end means midnight. */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("hours must end after " + from + ", not at " + to);
            }
        }
    }

    /** @param to first moment at which the machine works again */
    public record Downtime(LocalDateTime from, LocalDateTime to) {
        public Downtime {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("downtime must end after " + from + ", not at " + to);
            }
        }
    }
}
