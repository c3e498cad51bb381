package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.geometry.Vector3;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedAxisTest {
    private static final Vector3 X = Vector3.UNIT_X;
    private static final Vector3 Y = Vector3.UNIT_Y;
    private static final Vector3 Z = Vector3.UNIT_Z;

    /** Two implants that lie alike in the jaw; one crown was asked 6 degrees buccally, the other 2. */
    @Test
    void posts_lie_along_the_mean_of_the_asked_axes() {
        List<DesignOutcome> outcomes = Sites.DESIGNER.designTogether(List.of(site(6, X, Z), site(2, X, Z)));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            AbutmentDesign design = ((Designed) outcome).design();
            assertThat(Tilts.betweenDeg(design.postAxis(), Tilts.direction(0, 4)))
                    .isCloseTo(0, within(0.01));
            assertThat(rule(design, "sites-share-one-draw").verdict()).isEqualTo(Verdict.PASS);
            assertThat(rule(design, "sites-share-one-draw").number().orElseThrow())
                    .isCloseTo(0, within(1e-6));
            assertThat(rule(design, "finish-and-post-have-no-undercut").verdict())
                    .isEqualTo(Verdict.PASS);
        });
    }

    /** The second implant itself leans 5 degrees buccally in the jaw: seen from it, the given axis leans back. */
    @Test
    void a_given_axis_is_seen_from_each_implant() {
        Vector3 leaning = Tilts.direction(0, 5);
        Vector3 buccal = Y.cross(leaning);
        List<DesignOutcome> outcomes =
                Sites.DESIGNER.designTogether(List.of(site(0, X, Z), site(0, buccal, leaning)), Z);

        AbutmentDesign first = ((Designed) outcomes.get(0)).design();
        AbutmentDesign second = ((Designed) outcomes.get(1)).design();
        assertThat(first.measures().postTiltDeg()).isCloseTo(0, within(1e-6));
        assertThat(second.measures().postTiltDeg()).isCloseTo(5, within(1e-6));
        assertThat(second.postAxis().x()).isNegative();
    }

    @Test
    void without_implants_in_the_jaw_each_asked_axis_is_the_shared_one_seen_from_there() {
        List<DesignOutcome> outcomes = Sites.DESIGNER.designTogether(
                List.of(Sites.with(Sites.plain(), SitePlace.of(3, 0, 10)), Sites.plain()));

        assertThat(((Designed) outcomes.get(0)).design().measures().postTiltDeg())
                .isCloseTo(3, within(1e-6));
        assertThat(((Designed) outcomes.get(1)).design().measures().postTiltDeg())
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void a_given_axis_needs_the_implant_in_the_jaw_and_a_direction() {
        assertThat(Sites.DESIGNER.designTogether(List.of(Sites.plain()), Z).get(0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rules().get(0).rule()).isEqualTo("shared-axis-is-known"));
        assertThat(Sites.DESIGNER
                        .designTogether(List.of(site(0, X, Z)), Vector3.ZERO)
                        .get(0))
                .isInstanceOf(Refused.class);
    }

    /** An overridden tilt leaves the common draw. */
    @Test
    void a_post_more_than_half_a_degree_off_the_shared_axis_is_refused() {
        SiteOrder off = site(4, X, Z).overridden(DesignParameter.POST_TILT_BUCCOLINGUAL, 4.6);
        DesignOutcome outcome =
                Sites.DESIGNER.designTogether(List.of(off, site(4, X, Z))).get(0);

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("override-is-within-its-range");
            assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(rule.number()).hasValue(4.6);
            assertThat(rule.limit().orElseThrow()).isCloseTo(4.5, within(0.001));
            assertThat(rule.message()).contains("insertion axis shared with 46");
        });
    }

    private static SiteOrder site(double buccolingualDeg, Vector3 buccal, Vector3 coronal) {
        return Sites.inJaw(
                Sites.with(Sites.plain(), SitePlace.of(0, buccolingualDeg, 10.5)), new JawAxes(buccal, Y, coronal));
    }

    private static RuleResult rule(AbutmentDesign design, String name) {
        return design.rules().stream()
                .filter(result -> result.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
