package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a clinic reports of the tissue while its order is open, and what a newer measurement ends of it. */
@Component
final class CuffReports {

    /** @param tooth FDI; null for every site */
    record Report(
            @Nullable String tooth,
            CuffEvent event,
            String by,
            @Nullable String note) {}

    private final ChangeAtVersion orders;
    private final JdbcCuffEvents events;
    private final OrderGate gate;
    private final ClockWatch clocks;

    CuffReports(ChangeAtVersion orders, JdbcCuffEvents events, OrderGate gate, ClockWatch clocks) {
        this.orders = orders;
        this.events = events;
        this.gate = gate;
        this.clocks = clocks;
    }

    /** Keeps the report and looks at the clocks at once. */
    void report(UUID id, long version, Report report) {
        orders.change(id, version, order -> {
            List<String> teeth = teeth(order, report.tooth());
            String note = report.note();
            order.cuffReported(
                    report.by(),
                    "Tooth " + String.join(", ", teeth) + ": "
                            + report.event().kind().code() + " on "
                            + report.event().at().toLocalDate() + (note == null ? "" : ", " + note));
            teeth.forEach(tooth -> events.add(order, tooth, report.event(), report.by(), note));
            clocks.look(order);
        });
    }

    private List<String> teeth(Order order, @Nullable String asked) {
        List<String> teeth = gate.draft(order).sites().stream()
                .map(site -> String.valueOf(site.tooth()))
                .toList();
        if (asked == null) {
            return teeth;
        }
        if (!teeth.contains(asked)) {
            throw new Problem(
                    ProblemCode.ORDER_INVALID,
                    "The order has no such site",
                    List.of(FieldProblem.of("tooth", asked, "one of " + teeth, "the order has no site at this tooth")));
        }
        return List.of(asked);
    }

    /** To be called before an amendment: reports that a newer measurement answers no longer count. */
    void answer(Order order, ObjectNode form) {
        List<SiteDraft> before = gate.draft(order).sites();
        for (SiteDraft site : gate.check(form).draft().sites()) {
            LocalDate measured = site.cuff().measuredOn();
            if (measured != null && isNewer(measured, site, before)) {
                events.answer(order.identity().id(), site, measured, order.revision() + 1);
            }
        }
    }

    private static boolean isNewer(LocalDate measured, SiteDraft site, List<SiteDraft> before) {
        return before.stream()
                .filter(old -> old.tooth() != null && old.tooth().equals(site.tooth()))
                .map(old -> old.cuff().measuredOn())
                .allMatch(old -> old == null || old.isBefore(measured));
    }
}
