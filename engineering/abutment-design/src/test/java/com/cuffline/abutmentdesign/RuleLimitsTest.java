package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.Certainty;
import com.cuffline.implantlibrary.Envelope;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.TitaniumBase;
import com.cuffline.measurement.AbutmentKind;
import com.cuffline.measurement.Retention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the rules of the published table turn: a knob is closed in on until the verdict changes between two neighbouring values, and the
 * numbers on both sides of that place must be the published limit. Before any cure.
 */
class RuleLimitsTest {
    private static final int HALVINGS = 45;
    private static final ImplantChoice WIDE = new ImplantChoice("Biomet 3i Certain", "6.0", 6.0);

    @ParameterizedTest
    @CsvFileSource(resources = "rule-limits.csv", delimiter = '\t', numLinesToSkip = 1)
    void a_verdict_turns_at_the_published_limit(String line) {
        String[] row = line.split(";", -1);
        double near = Double.parseDouble(row[4]);
        double far = Double.parseDouble(row[5]);
        Verdict before = Verdict.valueOf(row[6]);
        assertThat(verdict(row, near)).as("%s at %s", row[0], near).isEqualTo(before);
        assertThat(verdict(row, far)).as("%s at %s", row[0], far).isEqualTo(Verdict.valueOf(row[7]));
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (near + far) / 2;
            boolean still = verdict(row, middle) == before;
            near = still ? middle : near;
            far = still ? far : middle;
        }
        double limit = Double.parseDouble(row[8]);
        RuleResult struck = result(row, far).orElseThrow();
        assertThat(struck.limit().orElseThrow()).as(row[0]).isCloseTo(limit, within(1e-9));
        assertThat(struck.number().orElseThrow()).as(row[0]).isCloseTo(limit, within(2e-3));
        result(row, near)
                .filter(passed -> passed.number().isPresent())
                .ifPresent(passed ->
                        assertThat(passed.number().getAsDouble()).as(row[0]).isCloseTo(limit, within(2e-3)));
        assertThat(struck.unit()).isEqualTo(row[9]);
        assertThat(struck.source()).contains(row[10]);
        assertThat(struck.cure().field()).isEqualTo(row[11]);
    }

    private static Verdict verdict(String[] row, double value) {
        return result(row, value).map(RuleResult::verdict).orElse(Verdict.PASS);
    }

    /** The worst answer of the row's rule; empty where it does not speak. */
    private static Optional<RuleResult> result(String[] row, double value) {
        return PublishedRulesTest.results(turned(base(row[2]), row[3], value), platform(row[3], value)).stream()
                .filter(result -> result.rule().equals(row[1]))
                .max((a, b) -> a.verdict().compareTo(b.verdict()));
    }

    private static SiteOrder base(String name) {
        SiteOrder plain = Sites.plain();
        return switch (name) {
            case "plain" -> plain;
            case "steep" -> Sites.with(plain, Sites.ring(8, 3.5, 4.2));
            case "leaning post" -> turned(plain, "post leans", 25);
            case "cobalt-chrome" -> of(plain, "cobalt-chrome");
            case "zirconia" -> of(plain, "zirconia");
            case "zirconia wide", "peek wide" ->
                Sites.with(Sites.with(of(plain, name.replace(" wide", "")), WIDE), Sites.ring(8, 3.5, 3.8));
            case "healing on a base" -> Sites.with(of(plain, "peek"), AbutmentKind.CUSTOM_HEALING_ABUTMENT);
            case "AnyRidge" -> Sites.with(plain, new ImplantChoice("MegaGen AnyRidge", "3.5", 4.0));
            case "Arum" -> Sites.with(plain, new ImplantChoice("Arum NB 1 SA", "NB 1 SA", 4.5));
            case "consent 2 mm" ->
                Sites.with(
                        plain,
                        Wish.usual(Retention.CEMENT, "titanium", 2, plain.wish().asked()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static SiteOrder of(SiteOrder order, String material) {
        return Sites.with(
                order, Wish.usual(Retention.CEMENT, material, 0.3, order.wish().asked()));
    }

    private static SiteOrder turned(SiteOrder order, String knob, double value) {
        SitePlace place = order.place();
        return switch (knob) {
            case "tilt" -> Sites.with(order, place.tilted(0, value));
            case "space" -> Sites.withSpace(order, value);
            case "cuff height" -> Sites.with(order, Sites.ring(8, value, 3.2));
            case "cuff radius" -> Sites.with(order, Sites.ring(8, 3.5, value));
            case "neighbours" -> Sites.with(order, place.between(value, value, 6));
            case "joint gap um" -> order;
            case "post leans" ->
                order.overridden(DesignParameter.POST_TILT_MESIODISTAL, value)
                        .overridden(DesignParameter.POST_TILT_BUCCOLINGUAL, 0);
            default -> order.overridden(DesignParameter.of(knob).orElseThrow(), value);
        };
    }

    /** The library's own, but for the gap on its base. */
    private static UnaryOperator<Platform> platform(String knob, double um) {
        return p -> !knob.equals("joint gap um")
                ? p
                : new Platform(
                        p.system(),
                        p.name(),
                        p.implantDiametersMm(),
                        p.diametersSource(),
                        p.tableDiameterMm(),
                        p.screwChannelDiameterMm(),
                        p.statedLevel(),
                        p.family(),
                        p.sites(),
                        p.connection(),
                        p.envelope(),
                        p.torqueNcm(),
                        p.blanks(),
                        p.titaniumBase().map(base -> withGap(base, um / 1000)));
    }

    private static TitaniumBase withGap(TitaniumBase base, double mm) {
        return new TitaniumBase(
                base.shoulderHeightMm(),
                base.shoulderDiameterMm(),
                base.chimneyDiameterMm(),
                base.chimneyHeightMm(),
                new SourcedNumber(mm, Certainty.C, "[test]"));
    }

    @Test
    void every_published_wall_has_its_own_limits() {
        Envelope envelope = site(Sites.plain()).platform().envelope();

        assertThat(envelope.minWallMm().value()).isEqualTo(0.41);
        assertThat(site(Sites.plain()).leastWallMm()).isEqualTo(0.41);
        assertThat(site(base("AnyRidge")).leastWallMm()).isEqualTo(0.45);
        assertThat(site(base("AnyRidge")).leastWallSource()).contains("K240725");
        assertThat(site(base("zirconia")).leastWallMm()).isEqualTo(0.5);
        assertThat(site(base("zirconia")).goodWallMm()).isEqualTo(0.8);
        assertThat(site(base("peek wide")).leastWallMm()).isEqualTo(0.7);
    }

    @ParameterizedTest
    @CsvSource({"3.2", "4.2", "5.2"})
    void no_emergence_angle_is_too_steep_on_a_tissue_level_implant(double radiusMm) {
        SiteOrder order = Sites.with(
                Sites.with(Sites.plain(), new ImplantChoice("Straumann Tissue Level", "RN", 4.8)),
                Sites.ring(8, 3.5, radiusMm));
        List<RuleResult> rules = PublishedRulesTest.results(order, p -> p);

        assertThat(rules).noneMatch(rule -> rule.rule().equals("steep-emergence-is-not-convex"));
        assertThat(rules).anySatisfy(rule -> {
            assertThat(rule.rule()).isEqualTo("emergence-angle-is-gentle");
            assertThat(rule.verdict()).isEqualTo(Verdict.PASS);
            assertThat(rule.limit()).isEmpty();
            assertThat(rule.source()).contains("[KATA]");
        });
    }

    /** The post is cut to the room, so the clearance is kept and the post's own height is what runs out. */
    @ParameterizedTest
    @CsvSource({"false,1.5", "true,2.0"})
    void the_clearance_is_kept_at_the_post_s_expense(boolean metalCeramic, double clearanceMm) {
        SiteOrder plain = Sites.plain();
        for (double space = 7.5; space < 12; space += 0.5) {
            SiteOrder order = Sites.withSpace(metalCeramic ? Sites.metalCeramic(plain) : plain, space);
            for (RuleResult rule : PublishedRulesTest.results(order, p -> p)) {
                if (rule.rule().equals("room-above-the-post")) {
                    assertThat(rule.verdict()).isEqualTo(Verdict.PASS);
                    assertThat(rule.limit()).hasValue(clearanceMm);
                    assertThat(rule.number().orElseThrow()).isGreaterThanOrEqualTo(clearanceMm - 1e-9);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.49,PASS", "0.5,PASS", "0.51,FAIL", "-0.51,FAIL"})
    void sites_of_a_bridge_draw_within_half_a_degree(double offDeg, Verdict verdict) {
        Draw upright = Draw.along(Vector3.UNIT_Z, Optional.empty());
        RuleResult rule = upright.judged(Tilts.direction(offDeg, 0));

        assertThat(rule.rule()).isEqualTo("sites-share-one-draw");
        assertThat(rule.number().orElseThrow()).isCloseTo(Math.abs(offDeg), within(1e-6));
        assertThat(rule.limit()).hasValue(0.5);
        assertThat(rule.verdict()).isEqualTo(verdict);
        assertThat(rule.source()).isNotBlank();
    }

    @Test
    void every_answer_names_its_source_and_its_cure() {
        List<SiteOrder> orders = new ArrayList<>();
        for (String name :
                List.of("plain", "steep", "zirconia", "peek wide", "healing on a base", "AnyRidge", "Arum")) {
            orders.add(base(name));
        }
        orders.add(Sites.with(Sites.plain(), new FdiTooth(1, 1)));
        for (SiteOrder order : orders) {
            assertThat(Sites.DESIGNER.design(order).rules())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(rule -> {
                        assertThat(rule.source()).isNotBlank();
                        assertThat(rule.message()).isNotBlank();
                        assertThat(rule.cure().field()).isNotBlank();
                        assertThat(rule.verdict() == Verdict.PASS
                                        || rule.limit().isPresent())
                                .as("%s %s has a limit", order.wish().material(), rule)
                                .isTrue();
                    });
        }
    }

    private static Site site(SiteOrder order) {
        return PublishedRulesTest.site(order).orElseThrow();
    }
}
