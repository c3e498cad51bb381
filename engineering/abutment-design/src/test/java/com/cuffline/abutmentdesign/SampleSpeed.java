package com.cuffline.abutmentdesign;

import com.cuffline.geometry.GlbFiles;
import com.cuffline.geometry.StlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Run by hand with a folder: designs every sample and writes there the meshes and a table of verdicts and warm times. */
final class SampleSpeed {
    private static final int WARM_ROUNDS = 12;

    private SampleSpeed() {}

    public static void main(String[] args) throws IOException {
        List<Sites.Sample> samples = Sites.samples();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            samples.forEach(sample -> Sites.DESIGNER.design(sample.order()));
        }
        Path folder = Path.of(args[0]);
        List<String> table = new ArrayList<>();
        double total = 0;
        for (Sites.Sample sample : samples) {
            long start = System.nanoTime();
            DesignOutcome outcome = Sites.DESIGNER.design(sample.order());
            double ms = (System.nanoTime() - start) / 1e6;
            total += ms;
            table.add(line(sample, outcome, ms));
            write(folder, sample, outcome);
        }
        table.add(String.format(Locale.ROOT, "mean %.2f ms", total / samples.size()));
        Files.write(folder.resolve("designs.txt"), table);
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
