package com.cuffline.benchmarks.kernel;

import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.abutmentdesign.solid.SolidPlan;
import com.cuffline.abutmentdesign.solid.SolidStages;
import com.cuffline.geometry.TriangleMesh;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the kernel with JMH and manifold-3d beside it, in one run, on this machine. */
@Command(
        name = "bench kernel",
        description = "Times and allocation of the design kernel, with manifold-3d beside it.",
        mixinStandardHelpOptions = true)
public final class KernelScenario implements Callable<Integer> {
    private static final double TOLERANCE_MM = 0.005;
    private static final int MANIFOLD_RUNS = 90;
    private static final String BREAK_OUT = "break-out";
    private static final String SAMPLES = "samples";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Option(names = "--forks", defaultValue = "1", description = "JVMs per benchmark")
    private int forks;

    @Option(names = "--seconds", defaultValue = "1", description = "per iteration: 3 to warm up, 5 measured")
    private int seconds;

    @Option(
            names = "--only",
            defaultValue = "",
            description = "part of the names of the benchmarks to run; samples for the sample orders")
    private String only;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    KernelScenario() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new KernelScenario()).execute(args));
    }

    /** One line of the table. */
    private record Row(String name, double ms, double errorMs, double allocatedKb) {}

    @Override
    public Integer call() throws RunnerException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "Java %s, %d cores, one thread%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        out.println("Measuring; this takes some minutes ...");
        out.flush();
        if (!only.equals(SAMPLES)) {
            benchmarks(out);
        }
        if (SAMPLES.contains(only)) {
            new SampleProposals().print(out);
        }
        out.flush();
        return 0;
    }

    private void benchmarks(PrintWriter out) throws RunnerException, IOException {
        List<Row> rows = rows();
        out.printf(Locale.ROOT, "%n%-28s %10s %10s %12s%n", "", "ms", "+- ms", "allocated kB");
        rows.forEach(row -> out.printf(
                Locale.ROOT, "%-28s %10.3f %10.3f %12.0f%n", row.name(), row.ms(), row.errorMs(), row.allocatedKb()));
        Path scripts = Path.of(System.getProperty("cuffline.checkout", ""), "verification", "benchmarks", "manifold");
        compared(BREAK_OUT, "provenBreakOutAndStl5um", Shapes.breakOut(), rows, scripts);
        compared("usual", "provenMeshAndStl5um", Shapes.usual(), rows, scripts);
        out.flush();
    }

    private List<Row> rows() throws RunnerException {
        TimeValue iteration = TimeValue.seconds(seconds);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(KernelBenchmark.class.getName() + ".*" + only)
                        .include(SolidStages.class.getName() + ".*" + only)
                        .forks(forks)
                        .jvmArgs("-XX:+UseSerialGC")
                        .warmupIterations(3)
                        .warmupTime(iteration)
                        .measurementIterations(5)
                        .measurementTime(iteration)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<Row> rows = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
            rows.add(new Row(
                    time.getLabel(),
                    time.getScore(),
                    time.getScoreError(),
                    bytes == null ? 0 : bytes.getScore() / 1024));
        }
        return rows;
    }

    private void compared(String shape, String proven, SolidPlan plan, List<Row> rows, Path scripts)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        int ours = ((Built) AbutmentSolids.build(plan, TOLERANCE_MM))
                .solid()
                .mesh()
                .triangleCount();
        out.printf(Locale.ROOT, "%n%s shape at 5 um: ours %d triangles%n", shape, ours);
        TriangleMesh fewest = Loft.outside(plan, TOLERANCE_MM, 1);
        double fineness = Math.sqrt((double) ours / fewest.triangleCount());
        TriangleMesh asFine = Loft.outside(plan, TOLERANCE_MM, fineness);
        TriangleMesh bore = Loft.channel(plan, TOLERANCE_MM);
        boolean breakOut = shape.equals(BREAK_OUT);
        beside(
                "as many triangles as ours",
                ManifoldRun.of(scripts, asFine, bore, MANIFOLD_RUNS),
                breakOut,
                proven,
                rows);
        beside(
                "the fewest triangles within the tolerance",
                ManifoldRun.of(scripts, fewest, bore, MANIFOLD_RUNS),
                breakOut,
                proven,
                rows);
    }

    private void beside(String words, ManifoldRun.Result result, boolean breakOut, String proven, List<Row> rows) {
        PrintWriter out = spec.commandLine().getOut();
        if (result.run().isEmpty()) {
            out.println("manifold-3d was not run: " + result.notRun());
            return;
        }
        ManifoldRun theirs = result.run().get();
        out.printf(
                Locale.ROOT,
                "manifold-3d (WebAssembly, node %s), %s: %d from an outside of %d, median %.3f ms, best %.3f ms%n",
                theirs.node(),
                words,
                theirs.triangles(),
                theirs.outerTriangles(),
                theirs.medianMs(),
                theirs.bestMs());
        if (breakOut) {
            ratio(out, "without proof, as manifold", "meshAndStlUnproven", rows, theirs);
        }
        ratio(out, "with proof, walls and measures", proven, rows, theirs);
    }

    private static void ratio(PrintWriter out, String words, String name, List<Row> rows, ManifoldRun theirs) {
        rows.stream()
                .filter(row -> row.name().equals(name))
                .forEach(row -> out.printf(
                        Locale.ROOT,
                        "ours, %s: %.3f ms; manifold-3d takes %.1f times as long%n",
                        words,
                        row.ms(),
                        theirs.medianMs() / row.ms()));
    }
}
