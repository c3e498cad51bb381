package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.orderapi.scans.TakenScans;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.StrayNames;
import com.cuffline.orderform.UnreadableOrder;
import com.cuffline.orderform.scan.ScannedSites;
import com.cuffline.orderform.scan.Scans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The completeness gate as order-api uses it: any draft is kept that says whose it is and names nobody; an order is sent when
 * nothing blocks it and each soft finding was accepted with a reason.
 */
@Component
public final class OrderGate {

    private static final Set<String> WHOSE = Set.of("clinic", "caseCode");
    private static final String NAMES = "text.";

    private final OrderForm forms = new OrderForm();
    private final ImplantLibrary library;
    private final Policies policies;
    private final JdbcCuffEvents events;
    private final Scans scans;
    private final Clock clock;

    OrderGate(ImplantLibrary library, Policies policies, JdbcCuffEvents events, TakenScans scans, Clock clock) {
        this.library = library;
        this.policies = policies;
        this.events = events;
        this.scans = scans;
        this.clock = clock;
    }

    /**
     * The form with what the scans it names have shown, so that a stored order stands on numbers.
     *
     * @throws Problem {@code request.unreadable} when this is no JSON object an order could be
     */
    public ObjectNode parse(byte[] body) {
        try {
            ObjectNode form = OrderForm.parse(body);
            ScannedSites.fill(form, scans);
            return form;
        } catch (UnreadableOrder e) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** @throws Problem {@code order.invalid} when the draft does not say whose it is, or holds what looks like a name */
    TypedForm requireDraft(ObjectNode form) {
        CheckedForm checked = check(form);
        refuse(
                checked.assessment(),
                ProblemCode.ORDER_INVALID,
                finding -> (finding.hard() && WHOSE.contains(finding.field()))
                        || finding.code().startsWith(NAMES));
        return checked.form();
    }

    /** @throws Problem {@code order.invalid} or {@code order.soft-findings}, with every open finding */
    CheckedForm requireSendable(ObjectNode form) {
        return sendable(check(form));
    }

    /** The same for a new form of a sent order, with what the clinic has reported of its tissue. */
    CheckedForm requireSendable(UUID id, ObjectNode form) {
        return sendable(check(id, new TypedForm(form.toString(), library.version())));
    }

    private static CheckedForm sendable(CheckedForm checked) {
        Assessment answer = checked.assessment();
        if (!answer.canBeSent()) {
            boolean blocked = answer.findings().stream().anyMatch(finding -> finding.effect() == Effect.BLOCKS);
            refuse(
                    answer,
                    blocked ? ProblemCode.ORDER_INVALID : ProblemCode.ORDER_SOFT_FINDINGS,
                    finding -> answer.acceptedBecause(finding).isEmpty());
        }
        return checked;
    }

    /** Judges a form that may be anything. */
    public CheckedForm check(ObjectNode form) {
        OrderForm.Read read = forms.read(form);
        return judged(
                new TypedForm(form.toString(), library.version()),
                read.and(StrayNames.of(form, read.findings(), LocalDate.now(clock)))
                        .and(ScannedSites.findings(form, scans)));
    }

    /** Judges a stored form as of now, with what the clinic has reported since. */
    public CheckedForm check(Order order) {
        return check(order.identity().id(), order.form());
    }

    private CheckedForm check(UUID id, TypedForm stored) {
        ObjectNode form = stored.document();
        OrderForm.Read read = forms.read(form);
        return judged(
                stored,
                new OrderForm.Read(events.addTo(read.draft(), id), read.findings())
                        .and(ScannedSites.findings(form, scans)));
    }

    /** @throws Problem {@code order.state} when the stored order lacks what a design needs */
    public OrderContent content(Order order) {
        return OrderContents.of(
                        order.form(), forms.read(order.form().document()).draft())
                .orElseThrow(() -> new Problem(
                        ProblemCode.ORDER_STATE, "Design cannot begin: amend the order with what it waits for"));
    }

    /** The stored order, with what the clinic has reported since. */
    public OrderDraft draft(Order order) {
        return events.addTo(
                forms.read(order.form().document()).draft(), order.identity().id());
    }

    private CheckedForm judged(TypedForm form, OrderForm.Read read) {
        return new CheckedForm(form, read.draft(), OrderForm.assess(read, library, policies, LocalDate.now(clock)));
    }

    private static void refuse(Assessment answer, ProblemCode code, Predicate<Finding> which) {
        List<FieldProblem> problems = answer.findings().stream()
                .filter(which)
                .sorted(Comparator.comparing(Finding::effect))
                .map(FindingProblems::of)
                .toList();
        if (!problems.isEmpty()) {
            String what =
                    code == ProblemCode.ORDER_INVALID ? " must be mended" : " to be mended or accepted with a reason";
            throw new Problem(
                    code, problems.size() + (problems.size() == 1 ? " finding" : " findings") + what, problems);
        }
    }
}
