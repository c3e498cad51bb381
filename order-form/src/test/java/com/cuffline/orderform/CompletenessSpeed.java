package com.cuffline.orderform;

import com.cuffline.measurement.completeness.Completeness;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.policy.Policies;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Processor time of the completeness gate over the sample orders: {@code rules} for a draft that has been read, {@code whole}
 * from the bytes of the document. Argument: number of calls, 20000 if absent.
 */
final class CompletenessSpeed {
    private CompletenessSpeed() {}

    public static void main(String[] args) {
        int calls = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        List<String> codes = Samples.codes();
        List<byte[]> documents = codes.stream().map(Samples::bytes).toList();
        List<OrderDraft> drafts = documents.stream()
                .map(bytes -> Samples.FORM.read(OrderForm.parse(bytes)).draft())
                .toList();
        report(System.out, "rules", calls, call -> {
            OrderDraft draft = drafts.get(call % drafts.size());
            keep(Completeness.check(draft, Samples.LIBRARY, Policies.standard(), Samples.TODAY)
                    .findings()
                    .size());
        });
        report(
                System.out,
                "whole",
                calls,
                call -> keep(Samples.check(OrderForm.parse(documents.get(call % documents.size())))
                        .findings()
                        .size()));
    }

    private static void report(PrintStream out, String what, int calls, IntConsumer call) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < calls / 2; i++) {
            call.accept(i);
        }
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long from = clock.getCurrentThreadCpuTime();
            call.accept(i);
            nanos[i] = clock.getCurrentThreadCpuTime() - from;
        }
        Arrays.sort(nanos);
        out.printf(
                "%s: %d calls, median %.1f us, p99 %.1f us, worst %.1f us%n",
                what, calls, nanos[calls / 2] / 1e3, nanos[calls * 99 / 100] / 1e3, nanos[calls - 1] / 1e3);
    }

    private static void keep(int findings) {
        if (findings < 0) {
            throw new IllegalStateException("a list has no negative size");
        }
    }
}
