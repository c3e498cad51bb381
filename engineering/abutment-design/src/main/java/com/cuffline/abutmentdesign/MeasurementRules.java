package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.geometry.PeriodicCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What must hold of order and measurement before a shape is worth searching. A failing rule here ends the design. */
final class MeasurementRules {
    private static final double WIDEST_GAP_DEG = 100;
    private static final double CUFF_OVER_CROWN = 1.3;
    private static final double NARROWEST_IMPLANT_MM = 3.0;
    private static final String HOUSE = "house policy, certainty C";
    private static final String GENERAL = "general knowledge, certainty C";

    static final List<DesignRule<Site>> LIST = List.of(
            rule("ring-covers-the-cuff", Cure.CUFF_SAMPLES, site -> ring(site)),
            rule("cuff-fits-the-tooth", Cure.CUFF_RADIUS, site -> fitsTooth(site)),
            rule("cuff-is-deep-enough-for-a-collar", Cure.CUFF_HEIGHT, site -> deepEnough(site)),
            rule("cuff-is-wider-than-the-screw-channel", Cure.CUFF_RADIUS, site -> wideEnough(site)),
            rule("antagonist-lies-above-the-cuff", Cure.SPACE, site -> antagonist(site)),
            rule("room-for-the-restoration", Cure.ROOM, site -> room(site)),
            ruleWhen("neighbours-agree-with-the-gap", Cure.GAP, site -> gap(site)),
            ruleWhen("post-angle-is-allowed", Cure.AXIS, site -> angleBeyondEnvelope(site)),
            ruleWhen("narrowest-implants-carry-incisors-only", Cure.IMPLANT_SITE, site -> narrowSite(site)));

    private MeasurementRules() {}

    private static Finding ring(Site site) {
        double[] azimuths = site.order().cuff().stream()
                .mapToDouble(reading -> (reading.azimuthDeg() + 360) % 360)
                .toArray();
        double gapDeg = StrictMath.toDegrees(PeriodicCurve.through(
                        Arrays.stream(azimuths).map(StrictMath::toRadians).toArray(), new double[azimuths.length])
                .widestGap());
        return number("Widest gap between cuff samples", gapDeg, "deg")
                .warnAbove(WIDEST_GAP_DEG)
                .source(HOUSE);
    }

    private static Finding fitsTooth(Site site) {
        double widest = site.order().cuff().stream()
                .mapToDouble(reading -> 2 * reading.radiusMm())
                .max()
                .orElse(0);
        double crown = Math.max(site.tooth().mesiodistalCrownMm(), site.tooth().buccolingualCrownMm());
        return number("Width of the cuff", widest, "mm")
                .atMost(CUFF_OVER_CROWN * crown, crown)
                .remark(() -> "an average crown here is " + crown + " mm wide")
                .source("[CROWNAI] average teeth, factor " + HOUSE);
    }

    private static Finding deepEnough(Site site) {
        return number("Lowest gingival height", site.leastGingivaMm(), "mm")
                .atLeast(site.leastMarginMm(), site.leastMarginMm())
                .source(site.platform().envelope().minCollarMm().citation());
    }

    private static Finding wideEnough(Site site) {
        double least = site.foundation().widestBoreMm() + site.leastWallMm();
        return number("Least cuff radius", site.leastRadiusMm(), "mm")
                .atLeast(least, least)
                .remark(() -> "screw channel and thinnest wall")
                .source(site.leastWallSource());
    }

    private static Finding antagonist(Site site) {
        return number("Interocclusal space above the highest gingiva", overGingiva(site), "mm")
                .atLeast(0, 0)
                .source(HOUSE);
    }

    private static double overGingiva(Site site) {
        return site.spaceMm() - site.greatestGingivaMm();
    }

    private static Finding room(Site site) {
        if (site.healing()) {
            return number("Room above the gingiva", overGingiva(site), "mm")
                    .atLeast(1, 1)
                    .source(HOUSE);
        }
        return number("Platform to antagonist", site.spaceMm(), "mm")
                .warnBelow(site.cemented() ? 7 : 5)
                .source(GENERAL);
    }

    private static Optional<Finding> gap(Site site) {
        SitePlace place = site.order().place();
        if (place.mesiodistalGapMm().isEmpty()
                || place.toMesialNeighbourMm().isEmpty()
                || place.toDistalNeighbourMm().isEmpty()) {
            return Optional.empty();
        }
        double sum = place.toMesialNeighbourMm().getAsDouble()
                + place.toDistalNeighbourMm().getAsDouble();
        return Optional.of(number(
                        "Gap against the sum of the distances to both neighbours",
                        Math.abs(sum - place.mesiodistalGapMm().getAsDouble()),
                        "mm")
                .warnAbove(0.5)
                .source(HOUSE));
    }

    /**
     * The axis asked for; moving the post may cure a warning, not a restoration outside what was tested. Where a person has turned the axis
     * of several sites, the tilt that was set is held against its range, and the post against this rule.
     */
    private static Optional<Finding> angleBeyondEnvelope(Site site) {
        double most = site.platform().envelope().maxAngleDeg().value();
        boolean turned = site.draw().filter(Draw::turned).isPresent();
        if (site.healing() || turned || site.restorationAngleDeg() <= most + 1e-9) {
            return Optional.empty();
        }
        return Optional.of(number("Restoration axis against implant axis", site.restorationAngleDeg(), "deg")
                .failAbove(most)
                .source(site.platform().envelope().maxAngleDeg().citation()));
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
}
