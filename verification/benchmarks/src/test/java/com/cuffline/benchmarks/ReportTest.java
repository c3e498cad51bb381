package com.cuffline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void percentilesAreOfTheNearestRank() {
        List<Duration> hundred =
                LongStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();

        assertThat(Report.percentile(hundred, 0.50)).isEqualTo(Duration.ofMillis(50));
        assertThat(Report.percentile(hundred, 0.99)).isEqualTo(Duration.ofMillis(99));
        assertThat(Report.percentile(List.of(Duration.ofMillis(7)), 0.99)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void ratesCountOnlyOrdersThatGotThere() {
        Timelines timelines = new Timelines(List.of(
                Map.of(
                        "submitted",
                        BEGIN,
                        "design-approved",
                        BEGIN.plusSeconds(2),
                        "batch-released",
                        BEGIN.plusSeconds(10)),
                Map.of("submitted", BEGIN, "design-approved", BEGIN.plusSeconds(4))));
        Load.Run run = new Load.Run(BEGIN, BEGIN.plusSeconds(1), Map.of(), List.of(Duration.ofMillis(3)), 0);
        StringWriter text = new StringWriter();

        Report.of(Duration.ofSeconds(20), Optional.empty(), run, timelines).print(new PrintWriter(text));

        assertThat(text.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "submitted to approved design 0.5 orders/s",
                        "submitted to released batch with all papers 0.1 orders/s",
                        "start to first released batch (40 samples) - s");
    }
}
