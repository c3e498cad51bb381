package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.design.SiteReport.WrittenFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.codec.digest.DigestUtils;

/** Designs orders side by side and writes their files. What is written depends on no other order and on no thread. */
record DesignRun(
        AbutmentDesigner designer, SiteReport.Run run, Set<MeshFileKind> kinds, OutputFolder folder, int threads) {
    /** What was written for a site. */
    record SiteFiles(String tooth, SiteAnswer answer, String report, List<WrittenFile> meshes) {}

    /** The sites of one order. */
    record OrderFiles(OrderToDesign order, List<SiteFiles> sites) {
        boolean made() {
            return sites.stream().allMatch(site -> site.answer().toMake().isPresent());
        }
    }

    /** Every order in the given sequence; progress goes to a writer, at most a hundred lines of it. */
    List<OrderFiles> of(List<OrderToDesign> orders, PrintWriter progress) {
        FileNames names = new FileNames();
        List<List<String>> stems =
                orders.stream().map(order -> stems(order, names)).toList();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<OrderFiles>> running = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                OrderToDesign order = orders.get(i);
                List<String> own = stems.get(i);
                running.add(workers.submit(() -> designed(order, own)));
            }
            return finished(running, progress);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> stems(OrderToDesign order, FileNames names) {
        List<String> stems = new ArrayList<>();
        for (int site = 0; site < order.siteCount(); site++) {
            stems.add(names.unique(order.code() + "-" + order.tooth(site)));
        }
        return stems;
    }

    private static List<OrderFiles> finished(List<Future<OrderFiles>> running, PrintWriter progress) {
        List<OrderFiles> done = new ArrayList<>();
        int total = running.size();
        for (Future<OrderFiles> one : running) {
            done.add(result(one));
            int count = done.size();
            if (total > 1 && 100L * count / total > 100L * (count - 1) / total) {
                progress.println("design: " + count + " of " + total + " orders");
                progress.flush();
            }
        }
        return done;
    }

    private static OrderFiles result(Future<OrderFiles> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WrongUse wrongUse) {
                throw wrongUse;
            }
            throw new IllegalStateException("an order could not be designed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the last order", e);
        }
    }

    private OrderFiles designed(OrderToDesign order, List<String> stems) {
        List<SiteAnswer> answers = order.designed(designer, run.toleranceMm());
        List<SiteFiles> sites = new ArrayList<>();
        for (int site = 0; site < answers.size(); site++) {
            sites.add(written(order, site, answers.get(site), stems.get(site)));
        }
        return new OrderFiles(order, sites);
    }

    /** Meshes first, their report last: a report never speaks of a file that is not there. */
    private SiteFiles written(OrderToDesign order, int site, SiteAnswer answer, String stem) {
        String report = stem + "-report.json";
        folder.remove(report);
        List<WrittenFile> files = new ArrayList<>();
        Optional<AbutmentDesign> design = answer.toMake();
        for (MeshFileKind kind : MeshFileKind.values()) {
            String name = stem + "." + kind.extension();
            if (design.isPresent() && kinds.contains(kind)) {
                byte[] bytes = kind.bytes(design.get(), order.code());
                folder.write(name, bytes);
                files.add(new WrittenFile(name, kind, bytes.length, DigestUtils.sha256Hex(bytes)));
            } else {
                folder.remove(name);
            }
        }
        folder.write(report, SiteReport.of(order, site, answer, files, run));
        return new SiteFiles(order.tooth(site), answer, report, files);
    }
}
