package com.cuffline.orderform;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All forty sample orders, asked on the day they were written for. */
class SampleOrdersTest {
    static Stream<String> makeable() {
        return Samples.codes().stream().filter(code -> !code.contains("-12"));
    }

    @Test
    void there_are_forty() {
        assertThat(Samples.codes()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("makeable")
    void typical_and_special_orders_can_be_made(String code) {
        Assessment answer = Samples.check(Samples.document(code));
        assertThat(Samples.hard(answer)).isEmpty();
        assertThat(answer.canBeMade()).isTrue();
        assertThat(answer.promise().feasible()).isTrue();
        assertThat(Samples.FORM.read(Samples.document(code)).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("makeable")
    void typical_and_special_orders_are_sent_as_they_are(String code) {
        Assessment answer = Samples.check(Samples.document(code));
        assertThat(Samples.soft(answer)).isEmpty();
        assertThat(answer.canBeSent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HA-1201, cuff.cap-off, HOLDS, sites[0].cuff.capOffSince",
        "LI-1202, cuff.measurement-old, HOLDS, sites[0].cuff.measuredOn",
        "JI-1203, cuff.buried, BLOCKS, sites[0].cuff.heldOpenBy",
        "HA-1204, implant.not-ready-by-appointment, HOLDS, sites[0].implant.placedOn",
        "LI-1205, axis.tilt-above-envelope, BLOCKS, sites[0].axisTiltDeg",
        "JI-1206, implant.not-allowed-at-site, BLOCKS, sites[0].implant.diameterMm",
        "HA-1207, space.too-small-for-post, BLOCKS, sites[0].interocclusalSpaceMm",
        "LI-1208, cuff.wider-than-tooth, BLOCKS, sites[0].cuff.samples[0].radiusMm",
        "HA-1210, implant.unknown, HOLDS, sites[0].implant.system"
    })
    void each_knot_is_the_one_hard_finding(String code, String finding, Effect effect, String field) {
        Assessment answer = Samples.check(Samples.document(code));
        assertThat(answer.findings().stream().filter(Finding::hard))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.code()).isEqualTo(finding);
                    assertThat(only.effect()).isEqualTo(effect);
                    assertThat(only.field()).isEqualTo(field);
                });
        assertThat(answer.canBeMade()).isFalse();
        assertThat(answer.canBeSent()).isEqualTo(effect == Effect.HOLDS);
    }

    @Test
    void a_shallow_wide_cuff_can_be_made_but_is_asked_about() {
        Assessment answer = Samples.check(Samples.document("JI-1209"));
        assertThat(Samples.soft(answer)).containsExactly("cuff.emergence-steep", "margin.collar-low");
        assertThat(answer.canBeMade()).isTrue();
        assertThat(answer.canBeSent()).isFalse();
    }

    @Test
    void a_soft_finding_is_sent_anyway_only_with_a_reason() {
        Assessment accepted = Samples.changed("JI-1209", order -> {
            var list = order.putArray("sendAnyway");
            list.addObject().put("code", "cuff.emergence-steep").put("reason", "patient declines another surgery");
            list.addObject()
                    .put("code", "margin.collar-low")
                    .put("field", "sites[0].wish.marginDepthMm")
                    .put("reason", "as agreed");
        });
        assertThat(accepted.canBeSent()).isTrue();
        assertThat(accepted.findings()).allSatisfy(finding -> assertThat(accepted.acceptedBecause(finding))
                .isPresent());

        Assessment blank = Samples.changed("JI-1209", order -> order.putArray("sendAnyway")
                .addObject()
                .put("code", "cuff.emergence-steep")
                .put("reason", "  "));
        assertThat(blank.canBeSent()).isFalse();
        assertThat(Samples.soft(blank)).contains("order.send-anyway-without-reason");
    }

    @Test
    void a_hard_finding_cannot_be_sent_anyway() {
        Assessment answer = Samples.changed("LI-1205", order -> order.putArray("sendAnyway")
                .addObject()
                .put("code", "axis.tilt-above-envelope")
                .put("reason", "please"));
        assertThat(answer.canBeSent()).isFalse();
        assertThat(answer.canBeMade()).isFalse();
    }
}
