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
 * {@code ./cuffline bench nesting [FOLDER]}: circle packings against the best known, then shadows of designed sample abutments in a disc
 * against their bounding circles: the same queue, the same clearances, the same engine, the work of {@link DiscNester.Effort#USUAL}, and
 * for the circles the best of two seeds. Beside that how many equal circles of the same mean area fit, by the packings that reach the
 * records. Times are of the thread. With a folder as argument, the nests are drawn there.
 */
final class NestingBenchmark {

    private static final Map<Integer, Double> BEST_KNOWN =
            new TreeMap<>(Map.of(7, 3.0, 12, 4.0296, 19, 4.8637, 30, 6.1977, 37, 6.7588, 61, 8.6613));
    private static final long CIRCLE_WORK = 10_000_000;
    private static final int CIRCLE_SEEDS = 2;
    private static final int QUEUE = 150;
    private static final NestingRules RULES = NestingRules.usual();

    /** Which abutments come: all, or those of some teeth by the last figure of their number; in so many shuffled queues. */
    private enum Mix {
        ALL("12345678", 3),
        FRONT("123", 1),
        SIDE("45678", 1);

        private final String teeth;
        private final int queues;

        Mix(String teeth, int queues) {
            this.teeth = teeth;
            this.queues = queues;
        }

        List<Sample> shuffled(long seed) {
            return SampleOutlines.shuffled(seed).stream()
                    .filter(sample ->
                            teeth.indexOf(sample.name().charAt(sample.name().length() - 1)) >= 0)
                    .toList();
        }
    }

    private final PrintStream out = System.out;
    private final Map<Integer, Double> ratios = new TreeMap<>();

    private NestingBenchmark() {}

    public static void main(String[] args) throws IOException {
        NestingBenchmark benchmark = new NestingBenchmark();
        BEST_KNOWN.forEach(benchmark::circles);
        for (double factor : new double[] {1.23, 1}) {
            for (Mix mix : Mix.values()) {
                for (long queue = 1; queue <= mix.queues; queue++) {
                    benchmark.abutments(factor, mix, queue, args);
                }
            }
        }
    }

    private void circles(int count, double best) {
        long start = cpu();
        double ratio = ratio(count);
        out.printf(
                "%d circles: ratio %.4f, best known %.4f, reached %.4f of it, %.2f s%n",
                count, ratio, best, best / ratio, seconds(start));
    }

    private void abutments(double factor, Mix mix, long number, String[] args) throws IOException {
        Disc disc = new Disc("D1", 98.5, 25, 4, new Disc.Enlargement(factor, factor, factor), List.of());
        List<Sample> samples = mix.shuffled(number);
        long start = cpu();
        Nest real = DiscNester.nest(disc, queue(samples, Sample::part), RULES, DiscNester.Effort.USUAL);
        double took = seconds(start);
        int count = real.placements().size();
        out.printf(
                "enlargement %.2f, %s, queue %d: %d abutments in %.2f s, least distance %.4f mm of %.1f mm; circles about the axis %s,"
                        + " smallest circles %s, equal circles %s%n",
                factor,
                mix.name().toLowerCase(java.util.Locale.ROOT),
                number,
                count,
                took,
                real.leastBetweenPartsMm(),
                RULES.betweenPartsMm(),
                gain(count, packed(disc, queue(samples, Sample::bounding))),
                gain(count, packed(disc, queue(samples, Sample::smallestBounding))),
                gain(count, equal(real)));
        if (args.length > 0) {
            Path folder = Files.createDirectories(Path.of(args[0]));
            String name = "nest-" + factor + "-" + mix.name() + "-" + number;
            Files.writeString(folder.resolve(name + ".svg"), NestDrawing.svg(real));
            Files.writeString(folder.resolve(name + ".json"), NestText.json(real));
        }
    }

    private static String gain(int count, int circles) {
        return String.format(java.util.Locale.ROOT, "%d (%+.1f %%)", circles, 100.0 * count / circles - 100);
    }

    private static int packed(Disc disc, List<Part> parts) {
        int best = 0;
        for (long seed = 1; seed <= CIRCLE_SEEDS; seed++) {
            DiscNester.Effort effort = new DiscNester.Effort(seed, DiscNester.Effort.USUAL.work());
            best = Math.max(
                    best,
                    DiscNester.nest(disc, parts, RULES, effort).placements().size());
        }
        return best;
    }

    /** How many equal circles fit whose area, half the distance to keep included, is the mean of the placed parts' smallest circles. */
    private int equal(Nest nest) {
        double half = RULES.betweenPartsMm() / 2;
        double square = nest.placements().stream()
                .mapToDouble(placement -> SampleOutlines.smallestRadius(placement.outline()) + half)
                .map(radius -> radius * radius)
                .average()
                .orElseThrow();
        double room = (nest.disc().freeRadiusMm() - RULES.toRingMm() + half) / Math.sqrt(square);
        int count = (int) (room * room);
        while (ratio(count) > room) {
            count--;
        }
        return count;
    }

    private double ratio(int count) {
        return ratios.computeIfAbsent(
                count, key -> CirclePacking.pack(key, 1, CIRCLE_WORK).ratio());
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
