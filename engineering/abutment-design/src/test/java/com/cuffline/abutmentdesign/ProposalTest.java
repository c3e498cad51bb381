package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignParameter.CHAMFER_WIDTH;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_DEPTH_BUCCAL;
import static com.cuffline.abutmentdesign.DesignParameter.POST_HEIGHT;
import static com.cuffline.abutmentdesign.DesignParameter.TAPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.ParameterAnswer.Origin;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import com.cuffline.measurement.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {
    private final SiteOrder plain = Sites.plain();

    @Test
    void a_wish_that_passes_every_rule_is_built_as_asked() {
        AbutmentDesign design = designed(plain);

        assertThat(design.green()).isTrue();
        assertThat(design.trades()).isEmpty();
        assertThat(answer(design, TAPER).origin()).isEqualTo(Origin.ASKED);
        assertThat(answer(design, POST_HEIGHT).origin()).isEqualTo(Origin.DEFAULT);
        for (AzimuthRow row : design.azimuths()) {
            assertThat(row.marginDepth().difference()).isCloseTo(0, within(1e-9));
            assertThat(row.marginHeight().achieved()).isCloseTo(3.0, within(1e-9));
            assertThat(row.displacement().achieved()).isCloseTo(0, within(1e-9));
            assertThat(row.marginRadius().uncertainty()).isCloseTo(0.1, within(1e-9));
        }
    }

    @Test
    void a_thin_wall_costs_taper_or_finish_and_the_answer_says_so() {
        AbutmentDesign design = designed(Sites.sample("HA-1004"));

        assertThat(design.green()).isTrue();
        assertThat(design.trades()).isNotEmpty().allSatisfy(trade -> {
            assertThat(trade.rule()).isEqualTo("wall-around-screw-channel-is-thick-enough");
            assertThat(trade.reason()).contains("Wall around the screw channel").contains("at least");
            assertThat(trade.chosen()).isLessThan(trade.asked());
        });
        design.trades()
                .forEach(trade ->
                        assertThat(answer(design, trade.parameter()).origin()).isEqualTo(Origin.PROPOSED));
    }

    @Test
    void each_trade_alone_taken_back_breaks_its_rule() {
        AbutmentDesign design = designed(Sites.sample("LI-1008"));

        assertThat(design.green()).isTrue();
        for (Trade trade : design.trades()) {
            SiteOrder asked = Sites.sample("LI-1008");
            for (ParameterAnswer other : design.parameters()) {
                boolean taken = other.parameter() == trade.parameter();
                // An untraded height follows the room, which the other parameters change.
                if (taken || other.parameter() != POST_HEIGHT) {
                    asked = asked.overridden(other.parameter(), taken ? trade.asked() : other.value());
                }
            }
            assertThat(Sites.DESIGNER.design(asked).rules()).anySatisfy(rule -> {
                assertThat(rule.rule()).isEqualTo(trade.rule());
                assertThat(rule.verdict()).isNotEqualTo(Verdict.PASS);
            });
        }
    }

    /** Straight post: the room above a margin at 3.0 mm, less 1.5 mm, in a space too small by half a millimetre. */
    @Test
    void a_post_half_a_millimetre_too_low_is_cured_by_a_deeper_margin() {
        AbutmentDesign design = designed(Sites.withSpace(plain, 9.0));

        assertThat(design.green()).isTrue();
        assertThat(design.measures().postHeightMm()).isGreaterThanOrEqualTo(5 - 1e-9);
        assertThat(design.trades()).isNotEmpty().allSatisfy(trade -> assertThat(trade.rule())
                .isEqualTo("post-is-high-enough"));
    }

    @Test
    void an_overridden_parameter_stays_and_its_warning_with_it() {
        AbutmentDesign design = designed(plain.overridden(TAPER, 9));

        assertThat(answer(design, TAPER).value()).isEqualTo(9);
        assertThat(answer(design, TAPER).origin()).isEqualTo(Origin.OVERRIDDEN);
        assertThat(rule(design, "taper-holds-the-restoration").verdict()).isEqualTo(Verdict.WARN);
        assertThat(design.trades()).noneMatch(trade -> trade.parameter() == TAPER);
    }

    @ParameterizedTest
    @CsvSource({"TAPER,-1", "TAPER,12.5", "CHAMFER_WIDTH,5", "MARGIN_DEPTH_BUCCAL,9", "POST_HEIGHT,40", "TAPER,NaN"})
    void an_override_out_of_its_range_is_refused_with_value_limit_and_reason(DesignParameter parameter, double value) {
        DesignOutcome outcome = Sites.DESIGNER.design(plain.overridden(parameter, value));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("override-is-within-its-range");
            assertThat(rule.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(rule.message()).contains(parameter.code()).contains(String.valueOf(value));
            assertThat(rule.limit()).isPresent();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void every_parameter_can_be_overridden_at_both_ends_of_its_range() {
        for (ParameterAnswer answer : designed(plain).parameters()) {
            for (double end : new double[] {answer.range().min(), answer.range().max()}) {
                DesignOutcome outcome = Sites.DESIGNER.design(plain.overridden(answer.parameter(), end));
                assertThat(outcome.rules())
                        .as("%s at %s", answer.parameter(), end)
                        .noneMatch(rule -> rule.rule().equals("override-is-within-its-range"));
                if (outcome instanceof Designed designed) {
                    assertThat(answer(designed.design(), answer.parameter()).value())
                            .isCloseTo(end, within(1e-9));
                }
            }
            assertThat(answer.range().why()).isNotBlank();
            assertThat(answer.range().source()).isNotBlank();
        }
    }

    @Test
    void an_overridden_post_higher_than_its_room_is_refused_with_the_room_and_never_lowered() {
        SiteOrder low = Sites.withSpace(plain, 9);
        ParameterRange range = answer(designed(low), POST_HEIGHT).range();
        assertThat(range.why()).isEqualTo("higher leaves the crown less than 1.5 mm under the antagonist");

        AbutmentDesign highest = designed(low.overridden(POST_HEIGHT, range.max() - 0.01));
        assertThat(answer(highest, POST_HEIGHT).value()).isEqualTo(range.max() - 0.01);

        DesignOutcome outcome = Sites.DESIGNER.design(low.overridden(POST_HEIGHT, range.max() + 3));
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.rules()).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("override-is-within-its-range");
            assertThat(rule.number()).hasValue(range.max() + 3);
            assertThat(rule.limit().orElseThrow()).isLessThan(range.max() + 3);
            assertThat(rule.message()).contains("postHeightMm").contains("under the antagonist");
        });
    }

    @Test
    void an_asked_value_out_of_its_range_is_brought_in_and_traded() {
        SiteOrder deep = Sites.with(plain, Wish.usual(Retention.CEMENT, "titanium", 0.3, Sites.asked(2.9, 0.5, 6)));
        AbutmentDesign design = designed(deep);

        assertThat(design.trades()).anySatisfy(trade -> {
            assertThat(trade.parameter()).isEqualTo(MARGIN_DEPTH_BUCCAL);
            assertThat(trade.rule()).isEqualTo("range");
            assertThat(trade.asked()).isEqualTo(2.9);
        });
        assertThat(design.measures().collarHeightsMm().get(Side.BUCCAL)).isGreaterThanOrEqualTo(1.5 - 1e-9);
        assertThat(design.azimuths().get(0).marginDepth().asked()).isCloseTo(2.9, within(1e-9));
    }

    @Test
    void equal_orders_give_equal_bits() {
        SiteOrder order = Sites.sample("JI-1015");

        AbutmentDesign once = designed(order);
        AbutmentDesign again = new AbutmentDesignerOf().design(order);

        assertThat(StlFiles.write(once.mesh())).isEqualTo(StlFiles.write(again.mesh()));
        assertThat(once.rules()).isEqualTo(again.rules());
        assertThat(once.parameters()).isEqualTo(again.parameters());
        assertThat(once.azimuths()).isEqualTo(again.azimuths());
    }

    /** A designer of its own, with a library of its own. */
    private static final class AbutmentDesignerOf {
        AbutmentDesign design(SiteOrder order) {
            AbutmentDesigner own = new AbutmentDesigner(com.cuffline.implantlibrary.ImplantLibrary.standard());
            return ((Designed) own.design(order)).design();
        }
    }

    @Test
    void the_same_numbers_at_36_and_46_give_mirror_images() {
        SiteOrder at36 = Sites.sample("HA-1001");
        AbutmentDesign left = designed(at36);
        AbutmentDesign right = designed(Sites.with(at36, new FdiTooth(4, 6)));

        assertThat(left.mesh().vertexCount()).isEqualTo(right.mesh().vertexCount());
        for (int v = 0; v < left.mesh().vertexCount(); v++) {
            assertThat(left.mesh().x(v)).isEqualTo(right.mesh().x(v));
            assertThat(left.mesh().y(v)).isEqualTo(0.0 - right.mesh().y(v));
            assertThat(left.mesh().z(v)).isEqualTo(right.mesh().z(v));
        }
        assertThat(left.mesh().signedVolume())
                .isPositive()
                .isCloseTo(right.mesh().signedVolume(), within(1e-9));
        assertThat(left.azimuths()).isEqualTo(right.azimuths());
        assertThat(left.rules()).isEqualTo(right.rules());
        assertThat(left.postAxis().y()).isEqualTo(-right.postAxis().y());
    }

    @Test
    void a_healing_abutment_keeps_the_cuff_and_has_no_post() {
        AbutmentDesign design = designed(Sites.with(plain, AbutmentKind.CUSTOM_HEALING_ABUTMENT));

        assertThat(design.measures().postHeightMm()).isZero();
        assertThat(design.parameters()).noneMatch(answer -> answer.parameter() == CHAMFER_WIDTH);
        assertThat(design.azimuths())
                .allSatisfy(row -> assertThat(row.marginHeight().achieved()).isCloseTo(3.5, within(1e-9)));
    }

    @Test
    void the_margin_line_is_the_mesh_and_follows_the_cuff() {
        SiteOrder order = Sites.sample("LI-1011");
        AbutmentDesign design = designed(order);

        design.marginLine().forEach(point -> {
            double deg = Math.toDegrees(Math.atan2(-point.y(), point.x()));
            AzimuthRow near = design.azimuths().get((int) Math.rint((deg + 360) / 15) % 24);
            assertThat(point.z()).isCloseTo(near.marginHeight().achieved(), within(0.15));
        });
        assertThat(design.marginLine().get(0).z())
                .isEqualTo(design.azimuths().get(0).marginHeight().achieved());
    }

    private static AbutmentDesign designed(SiteOrder order) {
        return ((Designed) Sites.DESIGNER.design(order)).design();
    }

    private static ParameterAnswer answer(AbutmentDesign design, DesignParameter parameter) {
        return design.parameters().stream()
                .filter(answer -> answer.parameter() == parameter)
                .findFirst()
                .orElseThrow();
    }

    private static RuleResult rule(AbutmentDesign design, String name) {
        return design.rules().stream()
                .filter(result -> result.rule().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_taper_of_the_published_range_builds() {
        for (int tenths = 0; tenths <= 120; tenths += 5) {
            DesignOutcome outcome =
                    Sites.DESIGNER.design(Sites.plain().overridden(DesignParameter.TAPER, tenths / 10.0));
            assertThat(outcome).as("taper %d tenths of a degree", tenths).isInstanceOf(DesignOutcome.Designed.class);
        }
    }

    @Test
    void a_post_lower_than_the_clinic_wants_is_warned_of() {
        SiteOrder wanted = Sites.plain().overridden(DesignParameter.LEAST_POST_HEIGHT, 7);
        assertThat(Sites.DESIGNER
                        .design(wanted.overridden(DesignParameter.POST_HEIGHT, 5))
                        .rules())
                .anySatisfy(rule -> {
                    assertThat(rule.rule()).isEqualTo("post-is-high-enough");
                    assertThat(rule.verdict()).isEqualTo(Verdict.WARN);
                    assertThat(rule.limit()).hasValue(7);
                });
    }
}
