package com.cuffline.productionworker;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final DesignApproved FACT = anOrder(17).approved();
    private static final ApprovedUnit UNIT = FACT.units().get(0);

    @Test
    void its_text_gives_it_back() {
        Approval approval = Approval.of(FACT, UNIT);

        assertThat(Approval.fromText(approval.text())).isEqualTo(approval);
        assertThat(approval.lengthMm("marginHeightMm.mesial")).isEqualTo(3.0);
    }

    @Test
    void a_design_without_a_length_the_traveler_shows_is_refused() {
        SiteDesign design = UNIT.design();
        SiteDesign bare = with(design, design.route(), design.totalHeightMm(), List.of());

        assertThatThrownBy(() -> Approval.of(FACT, new ApprovedUnit("x", bare)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the approved design has no measure marginHeightMm.buccal in mm");
    }

    @Test
    void an_unknown_route_and_a_part_without_height_are_refused() {
        SiteDesign design = UNIT.design();
        SiteDesign cast = with(design, "CASTING", design.totalHeightMm(), design.measures());
        SiteDesign flat = with(design, design.route(), Double.NaN, design.measures());

        assertThatThrownBy(() -> Approval.of(FACT, new ApprovedUnit("x", cast)))
                .hasMessage("the approved design has no known route");
        assertThatThrownBy(() -> Approval.of(FACT, new ApprovedUnit("x", flat)))
                .hasMessage("the approved design has no totalHeightMm above 0");
    }

    private static SiteDesign with(SiteDesign design, String route, double totalHeightMm, List<Measure> measures) {
        return new SiteDesign(
                design.tooth(),
                design.material(),
                route,
                design.blankFamily(),
                design.blankDiameterMm(),
                design.largestDiameterMm(),
                totalHeightMm,
                design.volumeMm3(),
                measures,
                design.achieved(),
                design.rules(),
                design.mesh(),
                design.view(),
                design.surface());
    }
}
