package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.geometry.PeriodicCurve;
import com.cuffline.implantlibrary.ToothGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What must hold of order and measurement before a shape is worth building. A failing rule here ends the design. */
final class MeasurementRules {
    private static final double WIDEST_GAP_DEG = 100;
    private static final double SAME_AZIMUTH_DEG = 0.05;
    private static final double CUFF_OVER_CROWN = 1.3;
    private static final double ANGLE_TO_LOOK_AT_DEG = 20;
    private static final double NARROW_IMPLANT_MM = 4.0;
    private static final double NARROW_ANGLE_DEG = 15;
    private static final double NARROWEST_IMPLANT_MM = 3.0;
    private static final String HOUSE = "house policy, certainty C";

    static final List<DesignRule<Site>> LIST = List.of(
            rule("ring-covers-the-cuff", Cure.CUFF_SAMPLES, site -> ring(site)),
            ruleWhen("cuff-fits-the-tooth", Cure.CUFF_RADIUS, site -> fitsTooth(site)),
            ruleWhen("cuff-is-deep-enough-for-a-collar", Cure.CUFF_HEIGHT, site -> deepEnough(site)),
            ruleWhen("cuff-is-wider-than-the-screw-channel", Cure.CUFF_RADIUS, site -> wideEnough(site)),
            rule("antagonist-lies-above-the-cuff", Cure.SPACE, site -> antagonist(site)),
            ruleWhen("room-for-the-restoration", Cure.ROOM, site -> room(site)),
            ruleWhen("post-angle-is-allowed", Cure.AXIS, site -> angle(site)),
            ruleWhen("narrow-implant-is-not-angled-at-back-teeth", Cure.AXIS, site -> narrowAngle(site)),
            ruleWhen("narrowest-implants-carry-incisors-only", Cure.IMPLANT_SITE, site -> narrowSite(site)));

    private MeasurementRules() {}

    private static Finding ring(Site site) {
        double[] azimuths = site.order().cuff().samples().stream()
                .mapToDouble(sample -> (sample.azimuthDeg() + 360) % 360)
                .sorted()
                .toArray();
        if (azimuths.length < PeriodicCurve.LEAST_SAMPLES) {
            return number("Cuff samples", azimuths.length, "samples")
                    .atLeast(PeriodicCurve.LEAST_SAMPLES, PeriodicCurve.LEAST_SAMPLES)
                    .source(HOUSE);
        }
        double[] gaps = new double[azimuths.length];
        Arrays.setAll(
                gaps, i -> i + 1 < azimuths.length ? azimuths[i + 1] - azimuths[i] : azimuths[0] + 360 - azimuths[i]);
        if (Arrays.stream(gaps).min().orElseThrow() < SAME_AZIMUTH_DEG) {
            return Finding.fail(HOUSE, "Two cuff samples were taken at the same azimuth and contradict each other");
        }
        return number(
                        "Widest gap between cuff samples",
                        Arrays.stream(gaps).max().orElseThrow(),
                        "deg")
                .warnAbove(WIDEST_GAP_DEG)
                .source(HOUSE);
    }

    private static Optional<Finding> fitsTooth(Site site) {
        double widest = site.order().cuff().samples().stream()
                .mapToDouble(sample -> 2 * sample.radiusMm())
                .max()
                .orElse(0);
        double crown = Math.max(site.tooth().mesiodistalCrownMm(), site.tooth().buccolingualCrownMm());
        return whenMeasured(
                site,
                number("Width of the cuff", widest, "mm")
                        .atMost(CUFF_OVER_CROWN * crown, crown)
                        .remark("an average crown here is " + crown + " mm wide")
                        .source("[CROWNAI] average teeth, factor " + HOUSE));
    }

    private static Optional<Finding> deepEnough(Site site) {
        return whenMeasured(
                site,
                number("Lowest gingival height", site.leastGingivaMm(), "mm")
                        .atLeast(site.leastMarginMm(), site.leastMarginMm())
                        .source(site.platform().envelope().minCollarMm().citation()));
    }

    private static Optional<Finding> wideEnough(Site site) {
        double least = site.foundation().boreRadiusMm() + site.leastWallMm();
        return whenMeasured(
                site,
                number("Least cuff radius", site.leastRadiusMm(), "mm")
                        .atLeast(least, least)
                        .remark("screw channel and thinnest wall")
                        .source(site.leastWallSource()));
    }

    private static Finding antagonist(Site site) {
        return number("Interocclusal space above the highest gingiva", overGingiva(site), "mm")
                .atLeast(0, 0)
                .source(HOUSE);
    }

    private static double overGingiva(Site site) {
        return site.order().interocclusalSpaceMm() - site.greatestGingivaMm();
    }

    private static Optional<Finding> room(Site site) {
        double room = site.order().interocclusalSpaceMm();
        if (site.healing()) {
            double needed = Shape.HEALING_RISE_MM;
            return Optional.of(number("Room above the gingiva", overGingiva(site), "mm")
                    .atLeast(needed, needed)
                    .source(HOUSE));
        }
        return Optional.of(number("Platform to antagonist", room, "mm")
                .warnBelow(site.cemented() ? 7 : 5)
                .source("general knowledge, certainty C"));
    }

    private static Optional<Finding> angle(Site site) {
        if (site.healing()) {
            return Optional.empty();
        }
        return Optional.of(
                number("Post axis against implant axis", site.order().axisTilt().angleDeg(), "deg")
                        .atMost(site.platform().envelope().maxAngleDeg().value(), ANGLE_TO_LOOK_AT_DEG)
                        .source(site.platform().envelope().maxAngleDeg().citation() + "; warning from 20 deg"));
    }

    private static Optional<Finding> narrowAngle(Site site) {
        boolean applies = !site.healing()
                && site.order().implant().diameterMm() < NARROW_IMPLANT_MM
                && site.order().tooth().group() != ToothGroup.ANTERIOR;
        return applies
                ? Optional.of(number(
                                "Angle on an implant under 4 mm",
                                site.order().axisTilt().angleDeg(),
                                "deg")
                        .failAbove(NARROW_ANGLE_DEG)
                        .source("[K093483] for 30 deg, 15 deg " + HOUSE))
                : Optional.empty();
    }

    private static Optional<Finding> narrowSite(Site site) {
        if (site.order().implant().diameterMm() > NARROWEST_IMPLANT_MM) {
            return Optional.empty();
        }
        String source = "[K223113][K242542], certainty A";
        return Optional.of(
                site.order().tooth().narrowImplantSite()
                        ? Finding.pass(source, "An implant up to 3.0 mm stands at an incisor it may carry")
                        : Finding.fail(
                                source,
                                "Implants up to 3.0 mm are for upper laterals and lower incisors only, not for tooth "
                                        + site.order().tooth()));
    }

    private static Optional<Finding> whenMeasured(Site site, Finding finding) {
        return site.order().cuff().samples().isEmpty() ? Optional.empty() : Optional.of(finding);
    }
}
