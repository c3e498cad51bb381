package com.cuffline.cuffscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedHeapTest {
    /** Refused within 2 s, of processor time so that a busy machine does not judge. */
    private static final double MOST_MS = 2000;

    @Test
    void huge_and_hostile_scans_end_within_256_mb_and_two_seconds() throws Exception {
        Map<String, String[]> lines = run();

        assertThat(lines.values().stream().map(line -> line[0] + " " + line[1]))
                .containsExactly(
                        "200-mb-beside-the-implant no-cuff-found",
                        "200-mb-all-at-the-implant section-too-dense",
                        "five-million too-many-triangles",
                        "needles-across-the-axis section-too-dense",
                        "nan coordinate-not-finite",
                        "ply-lie ply-count-mismatch",
                        "solid-then-zeros stl-count-mismatch");
        assertThat(lines)
                .allSatisfy((name, line) ->
                        assertThat(Double.parseDouble(line[2])).as(name).isLessThan(MOST_MS));
    }

    private static Map<String, String[]> run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoundedHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Map<String, String[]> lines = new LinkedHashMap<>();
        said.lines().map(line -> line.split(" ")).forEach(line -> lines.put(line[0], line));
        return lines;
    }
}
