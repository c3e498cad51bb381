package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.implantlibrary.MakingRoute;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The maker bores the channel of a pre-milled blank before anybody knows the order. */
class ChannelStockTest {

    @Test
    void a_channel_that_would_gain_by_an_angle_stays_straight_in_a_blank_and_warns_where_it_breaks_out() {
        SiteOrder leaning = Sites.sample("LI-1005");

        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(leaning)).design();

        assertThat(design.route()).isEqualTo(MakingRoute.PRE_MILLED_BLANK);
        assertThat(verdict(design, ShapeRules.OPENING)).isEqualTo(Verdict.WARN);
        assertThat(verdict(design, "screw-channel-angle-is-allowed")).isEqualTo(Verdict.PASS);
    }

    @Test
    void an_angle_that_a_person_asks_for_is_kept_turned_from_bar_and_told() {
        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(angled("titanium"))).design();

        assertThat(design.route()).isEqualTo(MakingRoute.BAR);
        assertThat(design.blankDiameterMm()).isEmpty();
        assertThat(verdict(design, ShapeRules.OPENING)).isEqualTo(Verdict.PASS);
        assertThat(verdict(design, "screw-channel-angle-is-allowed")).isEqualTo(Verdict.WARN);
    }

    @Test
    void no_angle_is_in_range_where_the_material_comes_in_blanks_only() {
        SiteOrder asked = angled("cobalt-chrome");

        AbutmentDesign design = ((Designed) Sites.DESIGNER.design(asked)).design();
        ParameterAnswer angle = design.parameters().stream()
                .filter(answer -> answer.parameter() == DesignParameter.CHANNEL_ANGLE)
                .findFirst()
                .orElseThrow();
        assertThat(angle.asked()).hasValue(10);
        assertThat(angle.value()).isZero();
        assertThat(angle.range().why()).contains("the maker bores the channel of a pre-milled blank straight");

        SiteOrder overridden = new SiteOrder(
                asked.kind(),
                asked.tooth(),
                asked.implant(),
                asked.cuff(),
                asked.place(),
                asked.wish(),
                Map.of(DesignParameter.CHANNEL_ANGLE, 10.0));
        assertThat(Sites.DESIGNER.design(overridden).verdict()).isEqualTo(Verdict.FAIL);
    }

    private static Verdict verdict(AbutmentDesign design, String rule) {
        return design.rules().stream()
                .filter(result -> result.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static SiteOrder angled(String material) {
        SiteOrder order = Sites.sample("LI-1005");
        Wish wish = order.wish();
        Map<DesignParameter, Double> asked = new EnumMap<>(wish.asked());
        asked.put(DesignParameter.CHANNEL_ANGLE, 10.0);
        Wish angled = new Wish(
                wish.retention(),
                material,
                wish.marginReference(),
                wish.emergence(),
                wish.marginForm(),
                Wish.ChannelWish.ANGLED,
                wish.metalCeramic(),
                wish.tissueDisplacementAllowedMm(),
                wish.consents(),
                asked);
        return new SiteOrder(
                order.kind(), order.tooth(), order.implant(), order.cuff(), order.place(), angled, order.overrides());
    }
}
