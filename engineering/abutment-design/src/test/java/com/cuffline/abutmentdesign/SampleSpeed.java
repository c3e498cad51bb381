package com.cuffline.abutmentdesign;

import com.cuffline.geometry.GlbFiles;
import com.cuffline.geometry.StlFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Run by hand: designs every sample, writes meshes into the folder given, and tells verdicts and warm times. */
final class SampleSpeed {
    private static final int WARM_ROUNDS = 12;

    private SampleSpeed() {}

    public static void main(String[] args) throws IOException {
        List<Sites.Sample> samples = Sites.samples();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            samples.forEach(sample -> Sites.DESIGNER.design(sample.order()));
        }
        try (PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8)) {
            double total = 0;
            for (Sites.Sample sample : samples) {
                long start = System.nanoTime();
                DesignOutcome outcome = Sites.DESIGNER.design(sample.order());
                double ms = (System.nanoTime() - start) / 1e6;
                total += ms;
                out.println(line(sample, outcome, ms));
                if (args.length > 0) {
                    write(Path.of(args[0]), sample, outcome);
                }
            }
            out.printf(Locale.ROOT, "mean %.2f ms%n", total / samples.size());
        }
    }

    private static String line(Sites.Sample sample, DesignOutcome outcome, double ms) {
        RuleResult worst = outcome.rules().stream()
                .max(Comparator.comparing(RuleResult::verdict))
                .orElseThrow();
        AbutmentDesign design = design(outcome);
        return String.format(
                Locale.ROOT,
                "%s %s | %s | %s | %d triangles | %.2f ms",
                sample,
                outcome.getClass().getSimpleName(),
                outcome.verdict(),
                worst.verdict() == Verdict.PASS ? "-" : worst.rule() + ": " + worst.message(),
                design == null ? 0 : design.mesh().triangleCount(),
                ms);
    }

    private static @Nullable AbutmentDesign design(DesignOutcome outcome) {
        return outcome instanceof DesignOutcome.Designed designed
                ? designed.design()
                : ((DesignOutcome.Refused) outcome).draft().orElse(null);
    }

    private static void write(Path folder, Sites.Sample sample, DesignOutcome outcome) throws IOException {
        AbutmentDesign design = design(outcome);
        if (design != null) {
            String name = sample.toString().replace(' ', '-');
            Files.write(folder.resolve(name + ".stl"), StlFiles.write(design.mesh()));
            Files.write(folder.resolve(name + ".glb"), GlbFiles.write(design.mesh(), name));
        }
    }
}
