package com.cuffline.measurement.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.order.BoneGraft;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.Loading;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.order.WishDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import com.cuffline.measurement.readiness.Readiness.From;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessClockTest {
    private static final LocalDate PLACED = LocalDate.of(2026, 1, 31);

    private static SiteDraft site(
            String tooth, BoneGraft graft, Loading loading, @Nullable Double torque, @Nullable Double isq) {
        ImplantDraft implant =
                new ImplantDraft("S", "P", 4.0, null, null, PLACED, graft, loading, torque, isq, null, null);
        CuffDraft cuff = new CuffDraft(
                null, null, null, null, null, null, null, null, null, null, List.of(), null, null, List.of());
        PlaceDraft place = new PlaceDraft(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PlaceDraft.Surroundings(null, null, null, null));
        WishDraft wish = new WishDraft(
                null,
                null,
                null,
                new WishDraft.Depths(null, null, null, null),
                false,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new SiteDraft(FdiTooth.parse(tooth), implant, cuff, place, null, wish, List.of());
    }

    private static From judge(SiteDraft site) {
        return (From) new ReadinessClock(Policies.standard()).judge(site);
    }

    @ParameterizedTest
    @CsvSource({
        "36, NONE, 2026-04-30",
        "16, NONE, 2026-05-31",
        "36, MINOR, 2026-07-31",
        "36, MAJOR, 2026-07-31",
        "16, SINUS, 2026-07-31"
    })
    void conventional_loading_waits_for_jaw_and_graft(String tooth, BoneGraft graft, LocalDate earliest) {
        From from = judge(site(tooth, graft, Loading.CONVENTIONAL, null, null));
        assertThat(from.earliest()).isEqualTo(earliest);
        assertThat(from.reason()).contains(earliest.toString());
        assertThat(from.source()).contains("[KG]");
    }

    @Test
    void twelve_weeks_are_the_least_even_where_a_center_asks_for_fewer_months() {
        Policies quick = Policies.standard().with(Policy.MANDIBLE_MONTHS, 2);
        From from =
                (From) new ReadinessClock(quick).judge(site("36", BoneGraft.NONE, Loading.CONVENTIONAL, null, null));
        assertThat(from.earliest()).isEqualTo(PLACED.plusWeeks(12));
    }

    @ParameterizedTest
    @CsvSource({
        "EARLY, 32, , true",
        "EARLY, 31.9, , false",
        "EARLY, , 65, true",
        "EARLY, , 64, false",
        "EARLY, 40, 64, false",
        "IMMEDIATE, 35, 70, true",
        "IMMEDIATE, 34, 70, false",
        "IMMEDIATE, 35, 69, false",
        "IMMEDIATE, , , false",
        "EARLY, , , false"
    })
    void early_and_immediate_loading_ask_for_evidence(
            Loading loading, @Nullable Double torque, @Nullable Double isq, boolean enough) {
        From from = judge(site("36", BoneGraft.NONE, loading, torque, isq));
        assertThat(from.onProtocol()).isEqualTo(enough);
        LocalDate early = loading == Loading.EARLY ? PLACED.plusWeeks(6) : PLACED;
        assertThat(from.earliest()).isEqualTo(enough ? early : LocalDate.of(2026, 4, 30));
        if (enough) {
            assertThat(from.lacking()).isNull();
        } else {
            assertThat(from.lacking())
                    .extracting(Readiness.Evidence::contradicts)
                    .isEqualTo(torque != null || isq != null);
            assertThat(from.reason()).contains("asks for");
        }
    }

    @Test
    void a_sinus_lift_is_not_loaded_early() {
        From from = judge(site("16", BoneGraft.SINUS, Loading.IMMEDIATE, 60.0, 80.0));
        assertThat(from.onProtocol()).isFalse();
        assertThat(from.earliest()).isEqualTo("2026-07-31");
        assertThat(from.reason()).contains("sinus");
    }
}
