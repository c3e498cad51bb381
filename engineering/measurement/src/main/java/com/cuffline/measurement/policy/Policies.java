package com.cuffline.measurement.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers and the calendar in force: the defaults of {@link Policy}, each replaceable by one line of a properties file
 * ({@code measurement-hold-days=45}, and if wanted {@code measurement-hold-days.source=our committee, May}). The calendar is
 * given by {@code open-weekdays=MONDAY,TUESDAY} and {@code holidays=2026-12-25,2027-01-01}.
 */
public final class Policies {
    private static final String SOURCE = ".source";
    private static final String OPEN_WEEKDAYS = "open-weekdays";
    private static final String HOLIDAYS = "holidays";
    private static final Policies STANDARD = new Policies(Map.of(), Map.of(), CenterCalendar.WEEKDAYS);

    private final EnumMap<Policy, Double> values = new EnumMap<>(Policy.class);
    private final EnumMap<Policy, String> sources = new EnumMap<>(Policy.class);
    private final CenterCalendar calendar;

    private Policies(Map<Policy, Double> values, Map<Policy, String> sources, CenterCalendar calendar) {
        this.values.putAll(values);
        this.sources.putAll(sources);
        this.calendar = calendar;
    }

    /** The defaults; Monday to Friday, no holidays. */
    public static Policies standard() {
        return STANDARD;
    }

    /** One number replaced; for trying a rule. */
    public Policies with(Policy policy, double value) {
        EnumMap<Policy, Double> changed = new EnumMap<>(Policy.class);
        changed.putAll(values);
        changed.put(policy, inRange(policy, value));
        return new Policies(changed, sources, calendar);
    }

    public Policies with(CenterCalendar other) {
        return new Policies(values, sources, other);
    }

    public double of(Policy policy) {
        return values.getOrDefault(policy, policy.standard());
    }

    /** Where the number in force comes from. */
    public String source(Policy policy) {
        return sources.getOrDefault(
                policy, values.containsKey(policy) ? "the center's policies file" : policy.source());
    }

    public CenterCalendar calendar() {
        return calendar;
    }

    /** @throws IllegalArgumentException naming key, value and what is allowed */
    public static Policies parse(String propertiesText) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(propertiesText));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        EnumMap<Policy, Double> values = new EnumMap<>(Policy.class);
        EnumMap<Policy, String> sources = new EnumMap<>(Policy.class);
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            if (key.equals(OPEN_WEEKDAYS) || key.equals(HOLIDAYS)) {
                continue;
            }
            boolean source = key.endsWith(SOURCE);
            String name = source ? key.substring(0, key.length() - SOURCE.length()) : key;
            Policy policy = Policy.withKey(name)
                    .orElseThrow(() -> new IllegalArgumentException("no policy is called '" + name + "'"));
            String text = lines.getProperty(key).strip();
            if (source) {
                sources.put(policy, text);
            } else {
                values.put(policy, inRange(policy, number(policy, text)));
            }
        }
        return new Policies(values, sources, calendar(lines));
    }

    private static double number(Policy policy, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(policy.key() + " must be a number but is '" + text + "'", e);
        }
    }

    private static double inRange(Policy policy, double value) {
        if (!policy.allows(value)) {
            throw new IllegalArgumentException(policy.key() + " must be from " + policy.range() + " but is " + value);
        }
        return value;
    }

    private static CenterCalendar calendar(Properties lines) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        for (String day : list(lines.getProperty(OPEN_WEEKDAYS, ""))) {
            try {
                open.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        OPEN_WEEKDAYS + " must be of MONDAY to SUNDAY but has '" + day + "'", e);
            }
        }
        Set<LocalDate> holidays = new TreeSet<>();
        for (String day : list(lines.getProperty(HOLIDAYS, ""))) {
            try {
                holidays.add(LocalDate.parse(day));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        HOLIDAYS + " must be dates such as 2026-12-25 but has '" + day + "'", e);
            }
        }
        return new CenterCalendar(open.isEmpty() ? CenterCalendar.WEEKDAYS.openWeekdays() : open, holidays);
    }

    private static String[] list(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s*,\\s*");
    }
}
