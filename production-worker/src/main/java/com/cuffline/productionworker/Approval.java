package com.cuffline.productionworker;

import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** What was approved for one unit, frozen as text for its papers. */
public record Approval(
        String orderCode,
        String caseCode,
        String clinic,
        String approvedBy,
        LocalDate dueOn,
        int screws,
        String implant,
        SiteDesign design) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Approval of(DesignApproved fact, ApprovedUnit unit) {
        return new Approval(
                fact.orderCode(),
                fact.caseCode(),
                fact.clinic(),
                fact.approvedBy(),
                fact.dueOn(),
                fact.screws(),
                unit.implant(),
                unit.design());
    }

    /** @param text what {@link #text()} gave */
    public static Approval fromText(String text) {
        return JSON.readValue(text, Approval.class);
    }

    /**
     * @param name of a length among the design's measures
     * @throws IllegalArgumentException if the design has no such length
     */
    public double measureMm(String name) {
        return design.measures().stream()
                .filter(measure -> measure.name().equals(name) && measure.unit().equals("mm"))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the design of " + orderCode + " at tooth "
                        + design.tooth() + " has no measure " + name + " in mm"));
    }

    /** As JSON; equal approvals give equal texts. */
    public String text() {
        return JSON.writeValueAsString(this);
    }
}
