package com.cuffline.workbench.cli;

import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderFile;
import com.cuffline.workbench.orders.OrderView;
import com.cuffline.workbench.orders.Submission;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The demo's orders: submitted once, looked at again until they rest, shown as a table. */
final class DemoOrders {

    /** Too steep a contour is a matter between technician and clinic, not one to wave through. */
    private static final String FOR_THE_CLINIC = "emergence-angle-is-gentle";

    private final OrderApi api;
    private final Map<OrderFile, Submission> submissions = new LinkedHashMap<>();
    private final Map<String, OrderView> views = new LinkedHashMap<>();
    private int alreadyThere;

    private DemoOrders(OrderApi api) {
        this.api = api;
    }

    static DemoOrders submit(OrderApi api, List<OrderFile> files) {
        DemoOrders demo = new DemoOrders(api);
        Set<String> known = new HashSet<>();
        for (JsonNode order : api.orders()) {
            known.add(order.path("id").asString(""));
        }
        for (OrderFile file : files) {
            Submission answer = api.submit(file.json(), file.idempotencyKey());
            demo.submissions.put(file, answer);
            if (answer instanceof Submission.Accepted accepted && known.contains(accepted.id())) {
                demo.alreadyThere++;
            }
        }
        return demo;
    }

    String summary() {
        long accepted = accepted().size();
        long refused = submissions.size() - accepted;
        return submissions.size() + " sample orders sent: " + (accepted - alreadyThere) + " accepted, " + alreadyThere
                + " were already there, " + refused + " refused";
    }

    /** Looks again at every order that still moves. */
    void refresh() {
        for (Submission.Accepted accepted : accepted()) {
            OrderView known = views.get(accepted.id());
            if (known == null || !known.state().equals("Inspected")) {
                views.put(accepted.id(), api.order(accepted.id()));
            }
        }
    }

    /** How many orders are in which state, for example {@code InBatch 20 · InReview 3}. */
    String counts() {
        Map<String, Long> counts = views.values().stream()
                .collect(Collectors.groupingBy(
                        view -> view.isReleased() ? "released" : view.state(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    boolean isAtRest() {
        return views.values().stream().allMatch(OrderView::isAtRest);
    }

    /** How many designs wait for a technician. */
    long inReview() {
        return views.values().stream().filter(DemoOrders::isInReview).count();
    }

    /** Accepts the designs whose warnings a technician may wave through, and returns how many. */
    long acceptUsual(String technician) {
        return views.values().stream()
                .filter(DemoOrders::isInReview)
                .filter(view -> !view.findings().contains(FOR_THE_CLINIC))
                .filter(view -> api.accept(view, technician))
                .count();
    }

    private static boolean isInReview(OrderView view) {
        return view.state().equals("InReview");
    }

    void print(PrintWriter out) {
        Table table = new Table("order", "case", "tooth", "state", "batch", "papers", "reason");
        submissions.forEach((file, submission) -> {
            if (submission instanceof Submission.Refused refused) {
                table.row("-", file.caseCode(), String.join(" ", file.teeth()), "refused", "", "", refused.reason());
            } else if (submission instanceof Submission.Accepted accepted) {
                OrderView view = views.get(accepted.id());
                if (view != null) {
                    view.sites().forEach(site -> table.row(row(view, site)));
                }
            }
        });
        table.print(out);
    }

    private static String[] row(OrderView view, OrderView.Site site) {
        long papers = view.papers().stream()
                .filter(paper -> paper.mediaType().equals("application/pdf"))
                .filter(paper -> paper.tooth().isEmpty() || paper.tooth().equals(site.tooth()))
                .count();
        return new String[] {
            view.code(),
            view.caseCode(),
            site.tooth(),
            view.state(),
            site.batch(),
            Long.toString(papers),
            why(view, site)
        };
    }

    private static String why(OrderView view, OrderView.Site site) {
        if (isInReview(view)) {
            return "a technician: " + view.findings().stream().distinct().collect(Collectors.joining(", "));
        }
        return view.reason().isEmpty() ? site.note() : view.reason();
    }

    private List<Submission.Accepted> accepted() {
        List<Submission.Accepted> accepted = new ArrayList<>();
        for (Submission submission : submissions.values()) {
            if (submission instanceof Submission.Accepted each) {
                accepted.add(each);
            }
        }
        return accepted;
    }
}
