package com.cuffline.abutmentdesign;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.measurement.Retention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the published rule table: the rule's verdict just inside and just outside its limit, before any cure. */
class PublishedRulesTest {
    private static final ImplantLibrary LIBRARY = ImplantLibrary.standard();
    /** The retention surface is measured on the solid. */
    private static final List<DesignRule<Candidate>> NOTES = NoteRules.LIST.stream()
            .filter(rule -> !rule.name().equals("retention-surface-is-reported"))
            .toList();

    @ParameterizedTest
    @CsvFileSource(resources = "published-rules.csv", delimiter = '\t', numLinesToSkip = 1)
    void a_row_has_its_rule_and_its_limit(String line) {
        String[] row = line.split(";", -1);
        for (int at = 3; at < 7; at += 2) {
            SiteOrder order = turned(row[2], Double.parseDouble(row[at]));
            assertThat(verdict(row[1], order)).as("%s at %s", row[0], row[at]).isEqualTo(Verdict.valueOf(row[at + 1]));
        }
    }

    private static SiteOrder turned(String knob, double value) {
        SiteOrder plain = Sites.plain();
        SitePlace place = plain.place();
        return switch (knob) {
            case "space" -> Sites.withSpace(plain, value);
            case "space screw" ->
                Sites.withSpace(
                        Sites.with(
                                plain,
                                Wish.usual(
                                        Retention.SCREW,
                                        "titanium",
                                        0.3,
                                        plain.wish().asked())),
                        value);
            case "space for the post" -> Sites.withSpace(Sites.with(plain, Sites.ring(8, 1.85, 3.2)), value);
            case "tilt" -> Sites.with(plain, place.tilted(0, value));
            case "narrow tilt" ->
                Sites.with(
                        Sites.with(plain, place.tilted(0, value)),
                        new ImplantChoice("Straumann Bone Level", "NC", 3.3));
            case "cuff height" -> Sites.with(plain, Sites.ring(8, value, 3.0));
            case "cuff radius" -> Sites.with(plain, Sites.ring(8, 3.5, value));
            case "samples" -> Sites.with(plain, Sites.ring((int) value, 3.5, 3.2));
            case "gap" -> Sites.with(plain, gap(value));
            case "bone" -> Sites.with(plain, bone(place, 3 - 2 - 0.7 + value));
            case "neighbour" ->
                Sites.with(plain, place.between(3.2 + value, 6, 6)).overridden(DesignParameter.MARGIN_DEPTH_MESIAL, 0);
            case "displacement" -> displaced(value, 0.9);
            case "small displacement" -> displaced(value, 0.1);
            case "narrowest at" ->
                Sites.with(
                        Sites.with(plain, FdiTooth.parse(String.valueOf((int) value))),
                        new ImplantChoice("NobelActive", "3.0", 3.0));
            case "front marginDepthMm.buccal" ->
                Sites.with(plain, new FdiTooth(1, 1)).overridden(DesignParameter.MARGIN_DEPTH_BUCCAL, value);
            default -> plain.overridden(DesignParameter.of(knob).orElseThrow(), value);
        };
    }

    private static List<CuffReading> gap(double deg) {
        List<CuffReading> ring = new ArrayList<>();
        for (double azimuth : new double[] {0, deg, (360 + deg) / 2 - 40, (360 + deg) / 2 + 40}) {
            ring.add(new CuffReading(azimuth, 3.5, 3.2, 0.1, 0.1, List.of()));
        }
        return ring;
    }

    private static SitePlace bone(SitePlace p, double mesialMm) {
        return new SitePlace(
                p.tiltMesiodistalDeg(),
                p.tiltBuccolingualDeg(),
                p.interocclusalSpaceMm(),
                p.mesiodistalGapMm(),
                p.toMesialNeighbourMm(),
                p.toDistalNeighbourMm(),
                p.contactHeightMm(),
                OptionalDouble.of(mesialMm),
                OptionalDouble.of(0),
                p.papillaMesialMm(),
                p.papillaDistalMm(),
                p.inJaw());
    }

    private static SiteOrder displaced(double mm, double consent) {
        SiteOrder plain = Sites.plain();
        return Sites.with(
                        plain,
                        Wish.usual(
                                Retention.CEMENT,
                                "titanium",
                                consent,
                                plain.wish().asked()))
                .overridden(DesignParameter.MARGIN_OFFSET, mm);
    }

    /** The worst verdict of the rule on what was asked; a rule that does not speak passes. */
    private static Verdict verdict(String rule, SiteOrder order) {
        return results(order).stream()
                .filter(result -> result.rule().equals(rule))
                .map(RuleResult::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.PASS);
    }

    private static List<RuleResult> results(SiteOrder order) {
        return results(order, platform -> platform);
    }

    /** What every rule but those of the built solid says of what was asked, on a platform that may be changed first. */
    static List<RuleResult> results(SiteOrder order, UnaryOperator<Platform> platform) {
        List<RuleResult> all = new ArrayList<>(InputRules.judge(order));
        Optional<Site> known = all.isEmpty() ? site(order) : Optional.empty();
        if (known.isEmpty()) {
            return all;
        }
        Site found = known.get();
        Site site = new Site(
                order,
                platform.apply(found.platform()),
                found.material(),
                found.foundation(),
                found.tooth(),
                Optional.empty());
        all.addAll(DesignRule.judgeAll(MeasurementRules.LIST, site));
        CuffRing ring = new CuffRing(order.cuff(), site.foundation(), 0);
        AskedParameters asked = new AskedParameters(order, ring, ParameterRanges.of(site, ring));
        all.addAll(asked.badOverrides());
        Parameters start = asked.start();
        MarginTarget margin = MarginTarget.of(site, ring, start);
        Judged judged = Judged.of(Candidate.Draft.of(site, ring, start, margin));
        all.addAll(judged.results());
        if (judged.buildable()) {
            all.addAll(DesignRule.judgeAll(NOTES, judged.candidate()));
        }
        return all;
    }

    static Optional<Site> site(SiteOrder order) {
        return new LibraryAnswers(LIBRARY).of(order, Optional.empty()).site();
    }
}
