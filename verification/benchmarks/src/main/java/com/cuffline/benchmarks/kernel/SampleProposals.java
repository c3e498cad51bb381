package com.cuffline.benchmarks.kernel;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderform.DesignNeeds;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.SharedAxes;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.SampleOrders;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The whole proposal of every sample order and of a ring of 720 samples: processor time of one thread, so that other work on the machine
 * counts as little as it can. Sites that share an axis are designed together and share the time evenly.
 */
final class SampleProposals {
    private static final int WARM_ROUNDS = 60;
    private static final int ROUNDS = 25;

    private final AbutmentDesigner designer = new AbutmentDesigner(ImplantLibrary.standard());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Case> cases = new ArrayList<>();

    /** What is designed at once. */
    private record Case(String name, OrderDraft draft, List<SiteOrder> orders) {}

    private record Row(String name, int sites, double medianMs, double bestMs) {}

    SampleProposals() {
        OrderForm form = new OrderForm();
        for (OrderFile file : SampleOrders.asOf(LocalDate.now(Clock.systemUTC()))) {
            OrderDraft draft = form.read(OrderForm.parse(file.json().getBytes(StandardCharsets.UTF_8)))
                    .draft();
            if (DesignNeeds.of(draft).isEmpty()) {
                cases.add(new Case(file.caseCode() + " " + file.teeth(), draft, DesignOrders.of(draft)));
            }
        }
    }

    void print(PrintWriter out) {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            cases.forEach(this::designed);
            ring();
        }
        List<Row> rows = new ArrayList<>();
        for (Case one : cases) {
            rows.add(row(one.name(), one.orders().size(), () -> designed(one)));
        }
        int sites = rows.stream().mapToInt(Row::sites).sum();
        double total =
                rows.stream().mapToDouble(row -> row.sites() * row.medianMs()).sum();
        out.printf(Locale.ROOT, "%nwhole proposals of the sample orders, processor time a site%n");
        out.printf(Locale.ROOT, "%-40s %10s %10s%n", "", "median ms", "best ms");
        rows.sort(Comparator.comparingDouble(Row::medianMs).reversed());
        rows.add(row("ring of 720 samples", 1, this::ring));
        rows.forEach(row -> out.printf(Locale.ROOT, "%-40s %10.2f %10.2f%n", row.name(), row.medianMs(), row.bestMs()));
        out.printf(
                Locale.ROOT,
                "%d sites of %d orders: mean %.2f ms, worst %.2f ms%n",
                sites,
                cases.size(),
                total / sites,
                rows.get(0).medianMs());
        out.flush();
    }

    private Row row(String name, int sites, Runnable work) {
        double[] ms = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            work.run();
            ms[round] = (threads.getCurrentThreadCpuTime() - start) / 1e6 / sites;
        }
        Arrays.sort(ms);
        return new Row(name, sites, ms[ROUNDS / 2], ms[0]);
    }

    private void designed(Case one) {
        used(SharedAxes.designed(designer, one.draft(), one.orders()));
    }

    private void ring() {
        used(List.of(designer.design(Shapes.order(720, 4))));
    }

    /** An answer without rules would be none. */
    private static void used(List<DesignOutcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.rules().isEmpty())) {
            throw new IllegalStateException("a site was not judged");
        }
    }
}
