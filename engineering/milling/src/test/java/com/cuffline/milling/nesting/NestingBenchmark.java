package com.cuffline.milling.nesting;

import com.cuffline.milling.nesting.SampleOutlines.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Run by hand: circle packings against the best known, then real abutments in a disc against their bounding circles, both packed by the
 * same engine with the same work or more for the circles. Times are of the thread. With a folder as argument, the nests are drawn there.
 */
final class NestingBenchmark {

    private static final Map<Integer, Double> BEST_KNOWN =
            new TreeMap<>(Map.of(7, 3.0, 12, 4.0296, 19, 4.8637, 30, 6.1977, 37, 6.7588, 61, 8.6613));
    private static final long CIRCLE_WORK = 40_000_000;
    private static final int QUEUE = 110;

    private NestingBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        BEST_KNOWN.forEach((count, best) -> {
            long start = cpu();
            double ratio = CirclePacking.pack(count, 1, CIRCLE_WORK).ratio();
            out.printf(
                    "%d circles: ratio %.4f, best known %.4f, reached %.4f of it, %.2f s%n",
                    count, ratio, best, best / ratio, seconds(start));
        });
        for (double factor : new double[] {1.23, 1}) {
            for (long seed = 1; seed <= 3; seed++) {
                abutments(out, factor, seed, args);
            }
        }
    }

    private static void abutments(PrintStream out, double factor, long seed, String[] args) throws IOException {
        Disc disc = new Disc("D1", 98.5, 25, 4, new Disc.Enlargement(factor, factor, factor), List.of());
        List<Sample> samples = SampleOutlines.shuffled(seed);
        long start = cpu();
        Nest real = DiscNester.nest(disc, queue(samples, Sample::part), NestingRules.usual(), DiscNester.Effort.USUAL);
        double took = seconds(start);
        int axis = circles(disc, queue(samples, Sample::bounding));
        int smallest = circles(disc, queue(samples, Sample::smallestBounding));
        int count = real.placements().size();
        out.printf(
                "enlargement %.2f, queue %d: %d abutments in %.2f s, least distance %.4f mm of %.4f mm; circles about the axis %d"
                        + " (%+.1f %%), smallest circles %d (%+.1f %%)%n",
                factor,
                seed,
                count,
                took,
                real.leastBetweenPartsMm(),
                real.rules().betweenPartsMm(),
                axis,
                100.0 * count / axis - 100,
                smallest,
                100.0 * count / smallest - 100);
        if (args.length > 0) {
            Path file = Path.of(args[0], "nest-" + factor + "-" + seed);
            Files.writeString(file.resolveSibling(file.getFileName() + ".svg"), NestDrawing.svg(real));
            Files.writeString(file.resolveSibling(file.getFileName() + ".json"), NestText.json(real));
        }
    }

    private static int circles(Disc disc, List<Part> parts) {
        int best = 0;
        for (long seed = 1; seed <= 3; seed++) {
            DiscNester.Effort effort = new DiscNester.Effort(seed, DiscNester.Effort.USUAL.work());
            best = Math.max(
                    best,
                    DiscNester.nest(disc, parts, NestingRules.usual(), effort)
                            .placements()
                            .size());
        }
        return best;
    }

    private static List<Part> queue(List<Sample> samples, BiFunction<Sample, Integer, Part> part) {
        return IntStream.range(0, QUEUE)
                .mapToObj(i -> part.apply(samples.get(i % samples.size()), i))
                .toList();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (cpu() - start) / 1e9;
    }
}
