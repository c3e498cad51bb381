package com.cuffline.productionworker;

import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What was approved for one unit, frozen as text for its papers. One that exists has all that planning and papers need. */
public record Approval(
        String orderCode,
        String caseCode,
        String clinic,
        String approvedBy,
        LocalDate dueOn,
        int screws,
        String implant,
        SiteDesign design) {

    /** Lengths among the design's measures that the traveler shows, in mm. */
    private static final List<String> LENGTHS = List.of(
            "marginHeightMm.buccal",
            "marginHeightMm.mesial",
            "marginHeightMm.lingual",
            "marginHeightMm.distal",
            "marginDiameterMm.buccolingual",
            "marginDiameterMm.mesiodistal");

    private static final Set<String> ROUTES = Set.of("PRE_MILLED_BLANK", "DISC", "BAR");

    private static final JsonMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException naming what the design lacks */
    public Approval {
        require(ROUTES.contains(design.route()), "no known route");
        require(design.blankDiameterMm() >= 0, "no blankDiameterMm of at least 0");
        require(design.largestDiameterMm() > 0, "no largestDiameterMm above 0");
        require(design.totalHeightMm() > 0, "no totalHeightMm above 0");
        for (String length : LENGTHS) {
            require(find(design, length).isPresent(), "no measure " + length + " in mm");
        }
    }

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

    /** @param name one of the lengths that every approval has */
    public double lengthMm(String name) {
        return find(design, name).orElseThrow();
    }

    /** As JSON; equal approvals give equal texts. */
    public String text() {
        return JSON.writeValueAsString(this);
    }

    private static void require(boolean given, String lack) {
        if (!given) {
            throw new IllegalArgumentException("the approved design has " + lack);
        }
    }

    private static OptionalDouble find(SiteDesign design, String length) {
        return design.measures().stream()
                .filter(measure ->
                        measure.name().equals(length) && measure.unit().equals("mm"))
                .mapToDouble(Measure::value)
                .findFirst();
    }
}
