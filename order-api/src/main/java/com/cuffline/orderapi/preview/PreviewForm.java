package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.FindingCode;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.orderapi.ordering.FindingProblems;
import com.cuffline.orderapi.ordering.OrderGate;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import com.cuffline.orderform.DesignNeeds;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.Overrides;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form as far as a design needs it; what only sending needs may be missing or wrong. */
@Component
final class PreviewForm {
    private final OrderForm forms = new OrderForm();
    private final OrderGate gate;

    PreviewForm(OrderGate gate) {
        this.gate = gate;
    }

    /** @throws Problem {@code request.unreadable} */
    OrderDraft draft(byte[] body) {
        return forms.read(gate.parse(body)).draft();
    }

    /**
     * A form that can be designed.
     *
     * @param orders one per site, in the order of the form, with what was overridden
     */
    record Asked(OrderDraft draft, List<SiteOrder> orders) {}

    /**
     * One order for design per site.
     *
     * @throws Problem {@code request.unreadable}, or {@code preview.invalid} with everything that is missing or wrong
     */
    Asked asked(byte[] body) {
        ObjectNode document = gate.parse(body);
        Overrides set = Overrides.takenFrom(document);
        OrderForm.Read read = forms.read(document);
        List<Finding> broken =
                read.findings().stream().filter(PreviewForm::matters).toList();
        List<FieldProblem> problems = Stream.of(broken.stream(), needs(read.draft(), broken), set.findings().stream())
                .flatMap(findings -> findings)
                .map(FindingProblems::of)
                .toList();
        if (!problems.isEmpty()) {
            throw new Problem(
                    ProblemCode.PREVIEW_INVALID,
                    problems.size() + (problems.size() == 1 ? " answer is" : " answers are") + " missing or wrong",
                    problems);
        }
        return new Asked(read.draft(), set.on(DesignOrders.of(read.draft())));
    }

    /** A half-typed case code hinders no design; a misspelt field might be one that was meant to count. */
    private static boolean matters(Finding finding) {
        String field = finding.field();
        return field.startsWith("sites")
                || field.equals("kind")
                || field.equals("notation")
                || finding.code().equals(FindingCode.ANSWER_UNKNOWN.code());
    }

    /** A broken answer is not also missing. */
    private static Stream<Finding> needs(OrderDraft draft, List<Finding> broken) {
        return DesignNeeds.of(draft).stream().filter(missing -> broken.stream()
                .noneMatch(other -> missing.field().startsWith(other.field())
                        || other.field().startsWith(missing.field())));
    }
}
