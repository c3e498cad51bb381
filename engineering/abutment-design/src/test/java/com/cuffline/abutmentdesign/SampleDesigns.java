package com.cuffline.abutmentdesign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Run by hand with a file: designs every sample warm and writes there verdicts, trades and times. */
final class SampleDesigns {
    private static final int WARM_ROUNDS = 20;

    private SampleDesigns() {}

    public static void main(String[] args) throws IOException {
        List<Sites.Sample> samples = Sites.samples();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            samples.forEach(sample -> Sites.DESIGNER.design(sample.order()));
        }
        List<String> table = new ArrayList<>();
        double total = 0;
        double longest = 0;
        int green = 0;
        for (Sites.Sample sample : samples) {
            long start = System.nanoTime();
            DesignOutcome outcome = Sites.DESIGNER.design(sample.order());
            double ms = (System.nanoTime() - start) / 1e6;
            total += ms;
            longest = Math.max(longest, ms);
            green += outcome.verdict() == Verdict.PASS ? 1 : 0;
            describe(sample, outcome, ms, table);
        }
        table.add(String.format(
                Locale.ROOT,
                "%d of %d sites green, mean %.2f ms, longest %.2f ms",
                green,
                samples.size(),
                total / samples.size(),
                longest));
        Files.write(Path.of(args[0]), table);
    }

    private static void describe(Sites.Sample sample, DesignOutcome outcome, double ms, List<String> table) {
        String kind = outcome.getClass().getSimpleName();
        table.add(String.format(Locale.ROOT, "%s %s %s %.2f ms", sample, kind, outcome.verdict(), ms));
        outcome.rules().stream()
                .filter(rule -> rule.verdict() != Verdict.PASS)
                .forEach(rule -> table.add("    " + rule.verdict() + " " + rule.rule() + ": " + rule.message()));
        if (outcome instanceof DesignOutcome.Designed designed) {
            designed.design().trades().forEach(trade -> table.add(trade(trade)));
        }
    }

    private static String trade(Trade trade) {
        return String.format(
                Locale.ROOT,
                "    %s %.2f -> %.2f for %s",
                trade.parameter().code(),
                trade.asked(),
                trade.chosen(),
                trade.rule());
    }
}
