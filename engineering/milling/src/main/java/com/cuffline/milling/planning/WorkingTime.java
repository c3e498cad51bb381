package com.cuffline.milling.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A machine's working intervals within the horizon, in minutes after the plan's first moment; sorted, apart from each other. */
final class WorkingTime {

    private record Interval(int from, int to) {}

    private final int[] from;
    private final int[] to;

    private WorkingTime(List<Interval> intervals) {
        from = intervals.stream().mapToInt(Interval::from).toArray();
        to = intervals.stream().mapToInt(Interval::to).toArray();
    }

    /** @param free first moment at which the machine has finished what it has begun */
    static WorkingTime of(WorkCalendar calendar, LocalDateTime start, LocalDateTime free, int days) {
        List<Interval> intervals = new ArrayList<>();
        for (LocalDate day = start.toLocalDate();
                !day.isAfter(start.toLocalDate().plusDays(days));
                day = day.plusDays(1)) {
            if (calendar.holidays().contains(day)) {
                continue;
            }
            for (WorkCalendar.Hours hours : calendar.week().getOrDefault(day.getDayOfWeek(), List.of())) {
                boolean midnight = hours.to().equals(java.time.LocalTime.MIDNIGHT);
                LocalDateTime end = midnight ? day.plusDays(1).atStartOfDay() : day.atTime(hours.to());
                intervals.add(new Interval(minutes(start, day.atTime(hours.from())), minutes(start, end)));
            }
        }
        intervals = cut(merged(intervals), new Interval(Integer.MIN_VALUE, Math.max(0, minutes(start, free))));
        for (WorkCalendar.Downtime downtime : calendar.downtimes()) {
            intervals = cut(intervals, new Interval(minutes(start, downtime.from()), minutes(start, downtime.to())));
        }
        return new WorkingTime(intervals);
    }

    private static int minutes(LocalDateTime start, LocalDateTime moment) {
        return Math.toIntExact(Duration.between(start, moment).toMinutes());
    }

    private static List<Interval> merged(List<Interval> intervals) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next : intervals.stream()
                .sorted(Comparator.comparingInt(Interval::from))
                .toList()) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from <= last.to) {
                merged.set(merged.size() - 1, new Interval(last.from, Math.max(last.to, next.to)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static List<Interval> cut(List<Interval> intervals, Interval out) {
        List<Interval> left = new ArrayList<>();
        for (Interval interval : intervals) {
            if (interval.from < Math.min(interval.to, out.from)) {
                left.add(new Interval(interval.from, Math.min(interval.to, out.from)));
            }
            if (Math.max(interval.from, out.to) < interval.to) {
                left.add(new Interval(Math.max(interval.from, out.to), interval.to));
            }
        }
        return left;
    }

    boolean isEmpty() {
        return from.length == 0;
    }

    int longest() {
        int longest = 0;
        for (int i = 0; i < from.length; i++) {
            longest = Math.max(longest, to[i] - from[i]);
        }
        return longest;
    }

    /** Working minutes in a stretch. */
    int within(int start, int end) {
        int sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += Math.max(0, Math.min(end, to[i]) - Math.max(start, from[i]));
        }
        return sum;
    }

    /** Runs work through the intervals, each piece of work whole in one of them. */
    final class Clock {
        private int index;
        private int time;

        /**
         * Does the next piece of work at the earliest moment.
         *
         * @return its start, or -1 when no interval is left for it; then the clock must not be used any more
         */
        int run(int minutes) {
            while (index < from.length && Math.max(time, from[index]) + minutes > to[index]) {
                index++;
            }
            if (index == from.length) {
                return -1;
            }
            int start = Math.max(time, from[index]);
            time = start + minutes;
            return start;
        }

        int time() {
            return time;
        }

        /** The next moment at which work could begin; the largest number when there is none. */
        int next() {
            int i = index;
            while (i < from.length && time >= to[i]) {
                i++;
            }
            return i == from.length ? Integer.MAX_VALUE : Math.max(time, from[i]);
        }
    }
}
