package com.cuffline.benchmarks.kernel;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.files.StlFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same shape by manifold-3d in node.
 *
 * @param medianMs of building both solids, their difference, its mesh and its STL bytes
 */
record ManifoldRun(int outerTriangles, int triangles, double medianMs, double bestMs, String node) {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":\"?([^,\"}]+)");

    /** What came of the attempt; the reason where it was not run. */
    record Result(Optional<ManifoldRun> run, String notRun) {}

    static Result of(Path scripts, TriangleMesh outside, TriangleMesh bore, int runs) throws IOException {
        if (!Files.isDirectory(scripts.resolve("node_modules"))) {
            return new Result(Optional.empty(), "its packages are missing: npm install in " + scripts.getFileName());
        }
        Path folder = Files.createTempDirectory("cuffline-manifold");
        Path outer = folder.resolve("OUTER.stl");
        Path channel = folder.resolve("CHANNEL.stl");
        try {
            Files.write(outer, StlFiles.write(outside));
            Files.write(channel, StlFiles.write(bore));
            Process node = new ProcessBuilder(
                            "node", "subtract.mjs", outer.toString(), channel.toString(), Integer.toString(runs))
                    .directory(scripts.toFile())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return node.waitFor() == 0
                    ? new Result(Optional.of(read(text)), "")
                    : new Result(
                            Optional.empty(),
                            "it failed: " + text.lines().findFirst().orElse(""));
        } catch (IOException e) {
            return new Result(Optional.empty(), "node is missing (Debian: apt-get install nodejs npm)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(Optional.empty(), "it was interrupted");
        } finally {
            Files.deleteIfExists(outer);
            Files.deleteIfExists(channel);
            Files.deleteIfExists(folder);
        }
    }

    private static ManifoldRun read(String json) {
        return new ManifoldRun(
                (int) Double.parseDouble(field(json, "outerTriangles")),
                (int) Double.parseDouble(field(json, "triangles")),
                Double.parseDouble(field(json, "medianMs")),
                Double.parseDouble(field(json, "bestMs")),
                field(json, "node"));
    }

    private static String field(String json, String name) {
        Matcher matcher = NUMBER.matcher(json);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        throw new IllegalStateException("no " + name + " in " + json);
    }
}
