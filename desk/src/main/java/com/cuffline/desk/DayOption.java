package com.cuffline.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day a command answers for. */
public final class DayOption {
    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day of the question, as 2026-11-20; today if absent")
    private @Nullable String day;

    /** @throws WrongUse for what is no day */
    public LocalDate day() {
        try {
            return day == null ? LocalDate.now(Clock.systemDefaultZone()) : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new WrongUse("--on: " + day + " is no day such as 2026-11-20", e);
        }
    }
}
