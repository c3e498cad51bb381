package com.cuffline.documents;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Documents per second of processor time, median of five rounds of two seconds after a warm-up of eight. Counts the
 * time of the whole virtual machine, garbage collection and compilation included, so that other work on the machine
 * does not blur the figure.
 */
final class DocumentsSpeed {
    private static final System.Logger LOG = System.getLogger(DocumentsSpeed.class.getName());

    private DocumentsSpeed() {}

    public static void main(String[] args) {
        Documents documents = new Documents();
        measure("traveler, 1 page", () -> documents.traveler(Views.traveler()));
        measure("order sheet, 1 page", () -> documents.orderSheet(Views.orderSheet()));
        measure("batch sheet, 1 page", () -> documents.batchSheet(Views.batchSheet(10, true)));
        measure("design sheet, 2 pages", () -> documents.designSheet(Views.designSheet(Verdict.PASS, 1)));
    }

    private static void measure(String name, Supplier<byte[]> print) {
        perSecond(print, Duration.ofSeconds(8));
        double[] rounds = new double[5];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = perSecond(print, Duration.ofSeconds(2));
        }
        Arrays.sort(rounds);
        LOG.log(
                System.Logger.Level.INFO,
                "%s: %.0f documents per second and core, %d bytes".formatted(name, rounds[2], print.get().length));
    }

    private static double perSecond(Supplier<byte[]> print, Duration duration) {
        long begin = System.nanoTime();
        long beginProcessor = processorNanos();
        long bytes = 0;
        int count = 0;
        while (System.nanoTime() - begin < duration.toNanos()) {
            bytes += print.get().length;
            count++;
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was printed");
        }
        return count * 1e9 / (processorNanos() - beginProcessor);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
