package com.cuffline.abutmentdesign.stock;

import static com.cuffline.abutmentdesign.stock.StockCases.on;
import static com.cuffline.abutmentdesign.stock.StockCases.ring;
import static com.cuffline.abutmentdesign.stock.StockCases.roundPosterior;
import static com.cuffline.abutmentdesign.stock.StockCases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.implantlibrary.FinishedAbutment.Kind;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.ToothGroup;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.CuffMeasurement;
import com.cuffline.measurement.CuffSample;
import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockAdvisorTest {
    private static final StockAdvisor ADVISOR = new StockAdvisor(ImplantLibrary.standard(), StockTolerances.standard());

    @Test
    void a_straight_posterior_site_with_a_round_cuff_needs_no_custom_abutment() {
        StockAdvice.Serves serves = serves(roundPosterior());

        StockFit best = serves.best();
        assertThat(best.part().series().kind()).isEqualTo(Kind.STRAIGHT);
        assertThat(best.broken()).isEmpty();
        assertThat(best.worstMarginDifferenceMm()).isLessThanOrEqualTo(0.5);
        assertThat(best.widestGapMm()).isLessThanOrEqualTo(0.65);
        assertThat(best.greatestDisplacementMm()).isLessThanOrEqualTo(0.3);
        assertThat(best.part().topMm()).isLessThanOrEqualTo(9.5 - 1.5);
        assertThat(serves.words()).contains("(unconfirmed)");
        assertThat(serves.remarks()).singleElement().asString().contains("not a manufacturer's catalogue");
    }

    @Test
    void the_cost_is_told_every_15_degrees_and_is_what_the_sizes_say() {
        StockFit best = serves(roundPosterior()).best();

        assertThat(best.azimuths())
                .extracting(AzimuthFit::azimuthDeg)
                .hasSize(24)
                .startsWith(0.0, 15.0, 30.0);
        double collar = best.part().collarHeightMm();
        double cuffRadius = 2.05 + (3.0 - 2.05) * collar / 3.4;
        assertThat(best.azimuths()).allSatisfy(fit -> {
            assertThat(fit.achievedDepthMm()).isCloseTo(3.4 - collar, within(1e-9));
            assertThat(fit.differenceMm()).isCloseTo(3.4 - collar - fit.wishedDepthMm(), within(1e-9));
            assertThat(fit.radialMm()).isCloseTo(best.part().marginDiameterMm() / 2 - cuffRadius, within(1e-9));
            assertThat(fit.gapMm() - fit.displacementMm()).isCloseTo(-fit.radialMm(), within(1e-12));
        });
        assertThat(best.azimuths().get(0).wishedDepthMm()).isEqualTo(0.5);
        assertThat(best.azimuths().get(12).wishedDepthMm()).isEqualTo(0.3);
    }

    @Test
    void no_level_margin_follows_a_papilla_that_stands_higher() {
        StockCase anterior = on(
                with(
                        with(roundPosterior(), ring(3.4, 1.5, 2.6)),
                        new StockWish(Retention.CEMENT, "titanium", new MarginDepths(1.0, 0.5, 0.5, 0.5), 0.3),
                        11.0),
                "11",
                "Astra EV",
                "4.2",
                4.2);

        StockAdvice.NoneServes none = none(anterior);

        assertThat(none.nearest().broken()).extracting(BrokenTolerance::code).contains("margin-depth-in-band");
        assertThat(none.nearest().worstMarginDifferenceMm()).isGreaterThan(0.5);
        assertThat(none.judged()).isPositive();
        assertThat(none.words()).contains("margin off the wish: ").contains(" deg, limit 0.50 mm");
    }

    @Test
    void a_laboratory_s_own_anatomical_series_serves_where_a_level_margin_does_not(@TempDir Path own)
            throws IOException {
        StockCase site = with(roundPosterior(), ring(3.0, 1.4, 3.0));
        assertThat(ADVISOR.advise(site)).isInstanceOf(StockAdvice.NoneServes.class);
        Files.writeString(
                own.resolve("stock-abutments.csv"),
                "code,kind,family,system,platform,engagement,superstructure,composition,manufacture,purpose,material,"
                        + "sterility,angle_deg,collar_heights_mm,margin_diameters_mm,post_heights_mm,margin_rise_mm,note\n"
                        + "own-anatomic,straight,regular,Osstem TS,Regular,engaging A [m],cement A [m],two-piece A [m],"
                        + "prefabricated A [m],definitive A [m],titanium A [m],sterile A [m],0 A [m],2;2.5;3 A [m],"
                        + "5.5;6 A [m],4;5.5 A [m],1.2 A [m],scalloped A [m]\n");

        StockAdvice advice = new StockAdvisor(ImplantLibrary.with(own), StockTolerances.standard()).advise(site);

        assertThat(advice).isInstanceOfSatisfying(StockAdvice.Serves.class, serves -> {
            assertThat(serves.best().part().series().code()).isEqualTo("own-anatomic");
            assertThat(serves.words()).doesNotContain("unconfirmed");
            assertThat(serves.remarks()).isEmpty();
            assertThat(serves.libraryVersion()).contains("+own.");
        });
    }

    @Test
    void an_unknown_platform_has_no_known_abutment() {
        assertThat(ADVISOR.advise(on(roundPosterior(), "36", "Osstem TS", "RC", 4.5)))
                .isInstanceOfSatisfying(StockAdvice.CannotSay.class, answer -> assertThat(answer.reason())
                        .isEqualTo("the library knows no platform RC of Osstem TS for an implant of 4.5 mm"));
        assertThat(ADVISOR.advise(on(roundPosterior(), "36", "WEGO", "?", 4.5)))
                .isInstanceOf(StockAdvice.CannotSay.class);
    }

    @Test
    void a_cuff_measured_too_thinly_is_not_judged() {
        List<CuffSample> samples = ring(3.4, 0, 3.0).samples();
        assertThat(reason(samples.subList(0, 3))).contains("3 samples");
        assertThat(reason(samples.subList(0, 5))).contains("no sample over more than 100");
        assertThat(reason(List.of(
                        samples.get(0), samples.get(2), samples.get(4), samples.get(6), new CuffSample(-90, 3, 3))))
                .contains("two samples at azimuth 270");
    }

    @Test
    void each_tolerance_is_named_when_it_is_broken() {
        assertThat(broken(with(roundPosterior(), new AxisTilt(0, 45)))).contains("post-along-restoration-axis");
        assertThat(broken(with(roundPosterior(), roundPosterior().wish(), 6.5))).contains("clearance-to-antagonist");
        assertThat(broken(with(roundPosterior(), ring(3.4, 0, 5.0)))).contains("cuff-supported");
        assertThat(broken(with(roundPosterior(), ring(3.4, 0, 1.5)))).contains("cuff-not-displaced");
        assertThat(broken(with(roundPosterior(), ring(8, 0, 3.0)))).contains("margin-depth-in-band");
        assertThat(broken(with(
                        roundPosterior(),
                        new StockWish(Retention.CEMENT, "zirconia", new MarginDepths(0.5, 0.5, 0.3, 0.5), 0.3),
                        9.5)))
                .containsExactly("material-as-wished");
        assertThat(broken(on(roundPosterior(), "36", "NobelActive", "3.0", 3.0)))
                .contains("implant-belongs-to-the-site");
    }

    @Test
    void an_angled_abutment_leans_only_where_the_index_lets_it() {
        StockFit along = serves(with(roundPosterior(), new AxisTilt(0, 15))).best();
        assertThat(along.part().series().kind()).isEqualTo(Kind.ANGLED);
        assertThat(along.seatedTowardsDeg()).hasValue(0);
        assertThat(along.angleErrorDeg()).isCloseTo(0, within(1e-6));

        // A hex of six seats leaves 30 degrees to a lean towards mesial.
        StockFit between = serves(with(roundPosterior(), new AxisTilt(15, 0))).best();
        assertThat(between.seatedTowardsDeg().orElseThrow()).isIn(60.0, 120.0);
        assertThat(between.angleErrorDeg()).isBetween(7.0, 8.0);
    }

    @Test
    void an_anodised_wish_is_served_by_titanium_that_still_has_to_be_anodised() {
        StockAdvice.Serves serves = serves(with(
                roundPosterior(),
                new StockWish(Retention.CEMENT, "titanium-gold-anodised", new MarginDepths(0.5, 0.5, 0.3, 0.5), 0.3),
                9.5));

        assertThat(serves.remarks()).anyMatch(remark -> remark.contains("still have to become titanium-gold-anodised"));
    }

    @Test
    void all_sample_sites_get_an_answer_and_a_part_of_them_is_served() {
        Map<String, StockAdvice> answers = StockCases.samples().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, site -> ADVISOR.advise(site.getValue())));
        List<String> served = answers.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof StockAdvice.Serves)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        assertThat(answers).hasSize(44);
        assertThat(served)
                .containsExactly(
                        "HA-1001 36",
                        "HA-1019 34",
                        "HA-1104 36",
                        "HA-1201 16",
                        "JI-1003 26",
                        "JI-1009 35",
                        "JI-1012 47",
                        "JI-1106 36",
                        "JI-1209 46",
                        "LI-1002 46",
                        "LI-1017 15",
                        "LI-1020 44",
                        "LI-1202 25");
        assertThat(answers.entrySet().stream()
                        .filter(answer -> answer.getValue() instanceof StockAdvice.CannotSay)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("JI-1203 47", "HA-1210 24");
        assertThat(answers.get("JI-1106 36")).isInstanceOfSatisfying(StockAdvice.Serves.class, healing -> assertThat(
                        healing.best().part().series().kind())
                .isEqualTo(Kind.HEALING));
    }

    @Test
    void every_anterior_sample_site_misses_the_margin_s_band() {
        List<StockCase> anterior = StockCases.samples().values().stream()
                .filter(site -> site.tooth().group() == ToothGroup.ANTERIOR)
                .toList();

        assertThat(anterior).hasSize(16).allSatisfy(site -> assertThat(broken(site))
                .contains("margin-depth-in-band"));
    }

    @Test
    void equal_questions_get_equal_answers() {
        StockCases.samples().values().forEach(site -> assertThat(ADVISOR.advise(site))
                .isEqualTo(ADVISOR.advise(site)));
    }

    private static String reason(List<CuffSample> samples) {
        return ((StockAdvice.CannotSay) ADVISOR.advise(with(roundPosterior(), new CuffMeasurement(samples, 20))))
                .reason();
    }

    private static List<String> broken(StockCase site) {
        return none(site).nearest().broken().stream().map(BrokenTolerance::code).toList();
    }

    private static StockAdvice.Serves serves(StockCase site) {
        StockAdvice advice = ADVISOR.advise(site);
        assertThat(advice).as(advice.words()).isInstanceOf(StockAdvice.Serves.class);
        return (StockAdvice.Serves) advice;
    }

    private static StockAdvice.NoneServes none(StockCase site) {
        StockAdvice advice = ADVISOR.advise(site);
        assertThat(advice).as(advice.words()).isInstanceOf(StockAdvice.NoneServes.class);
        return (StockAdvice.NoneServes) advice;
    }
}
