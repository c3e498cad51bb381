package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of one run as tables. */
record Report(Table figures, Table stages) {

    static Report of(Duration ready, Optional<Duration> firstBatch, Load.Run run, Timelines timelines) {
        int orders = run.accepted().size();
        Table figures = new Table("figure", "value", "unit");
        figures.row("start to ready", seconds(ready), "s");
        figures.row(
                "start to first released batch (40 samples)",
                firstBatch.map(Report::seconds).orElse("-"),
                "s");
        figures.row("orders accepted", Integer.toString(orders), "");
        figures.row("orders refused", Integer.toString(run.refused()), "");
        figures.row("accepted", rate(orders, run.begin(), Optional.of(run.sent())), "orders/s");
        figures.row(
                "submitted to approved design",
                rate(timelines.count(Timelines.APPROVED), run.begin(), timelines.last(Timelines.APPROVED)),
                "orders/s");
        figures.row(
                "submitted to released batch with all papers",
                rate(timelines.count(Timelines.RELEASED), run.begin(), timelines.last(Timelines.RELEASED)),
                "orders/s");
        figures.row("orders in a released batch", Long.toString(timelines.count(Timelines.RELEASED)), "");
        figures.row("submission p50", millis(percentile(run.latencies(), 0.50)), "ms");
        figures.row("submission p99", millis(percentile(run.latencies(), 0.99)), "ms");
        return new Report(figures, stages(timelines));
    }

    void print(PrintWriter out) {
        figures.print(out);
        out.println();
        stages.print(out);
        out.println();
    }

    private static Table stages(Timelines timelines) {
        Table table = new Table("from", "to", "orders", "p50 s", "p99 s");
        for (int i = 1; i < Timelines.ORDER.size(); i++) {
            String from = Timelines.ORDER.get(i - 1);
            String to = Timelines.ORDER.get(i);
            List<Duration> times = timelines.between(from, to);
            table.row(
                    from,
                    to,
                    Integer.toString(times.size()),
                    seconds(percentile(times, 0.50)),
                    seconds(percentile(times, 0.99)));
        }
        return table;
    }

    /** Nearest-rank percentile; zero of nothing. */
    static Duration percentile(List<Duration> durations, double share) {
        if (durations.isEmpty()) {
            return Duration.ZERO;
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    private static String rate(long count, Instant begin, Optional<Instant> end) {
        return end.map(last -> String.format(
                        Locale.ROOT,
                        "%.1f",
                        count
                                * 1000.0
                                / Math.max(1, Duration.between(begin, last).toMillis())))
                .orElse("-");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
    }
}
