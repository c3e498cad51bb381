package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;
import static com.cuffline.abutmentdesign.ShapeRules.notHealing;

import com.cuffline.implantlibrary.Envelope;
import com.cuffline.measurement.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What every candidate's collar, emergence and margin must keep towards the tissue. */
final class TissueRules {
    static final double GOOD_COLLAR_MM = 2.0;
    static final double STEEP_EMERGENCE_DEG = 30;
    static final double DEEP_MARGIN_MM = 1.5;
    static final double BONE_MM = 2.0;
    private static final double CONVEX = 0.05;
    private static final String GENERAL = "general knowledge, certainty C";
    private static final String HOUSE = "house policy, certainty C";

    static final List<DesignRule<Candidate>> LIST = List.of(
            rule("collar-height-is-in-the-envelope", Cure.CUFF_HEIGHT, c -> collar(c)),
            rule("collar-is-high-enough-for-the-bone", Cure.CUFF_HEIGHT, c -> shortCollar(c)),
            rule("emergence-angle-is-gentle", Cure.CUFF_SHAPE, c -> emergence(c)),
            ruleWhen("steep-emergence-is-not-convex", Cure.BULGE, c -> convex(c)),
            ruleWhen("margin-depth-buccal", Cure.DEPTH_BUCCAL, c -> margin(c, Side.BUCCAL)),
            ruleWhen("margin-depth-mesial", Cure.DEPTH_MESIAL, c -> margin(c, Side.MESIAL)),
            ruleWhen("margin-depth-lingual", Cure.DEPTH_LINGUAL, c -> margin(c, Side.LINGUAL)),
            ruleWhen("margin-depth-distal", Cure.DEPTH_DISTAL, c -> margin(c, Side.DISTAL)),
            ruleWhen("margin-is-hidden-buccally", Cure.DEPTH_BUCCAL, c -> hidden(c)),
            rule("margin-stays-on-the-measured-cuff", Cure.SMOOTHING, c -> smoothing(c)),
            ruleWhen("margin-keeps-off-the-mesial-bone", Cure.BONE_MESIAL, c -> bone(c, Side.MESIAL)),
            ruleWhen("margin-keeps-off-the-distal-bone", Cure.BONE_DISTAL, c -> bone(c, Side.DISTAL)),
            rule("tissue-displacement-is-consented", Cure.DISPLACEMENT, c -> displacement(c)));

    private TissueRules() {}

    private static Finding collar(Candidate c) {
        Envelope envelope = c.site().platform().envelope();
        if (c.greatestMarginMm() > envelope.maxCollarMm().value()) {
            return number("Highest margin point above the table", c.greatestMarginMm(), "mm")
                    .failAbove(envelope.maxCollarMm().value())
                    .source(envelope.maxCollarMm().citation());
        }
        double least = c.site().leastMarginMm();
        return number("Lowest margin point above the table", c.leastMarginMm(), "mm")
                .atLeast(least, least)
                .source(envelope.minCollarMm().citation());
    }

    private static Finding shortCollar(Candidate c) {
        return number("Lowest margin point above the table", c.leastMarginMm(), "mm")
                .warnBelow(GOOD_COLLAR_MM)
                .remark(() -> "1 mm abutments lost 0.61 to 0.64 mm of bone in 6 months, 3 mm ones 0.26 to 0.32 mm")
                .source("[SPINATO][ABUTHEIGHT]");
    }

    private static Finding emergence(Candidate c) {
        Finding.Numbered angle = number("Emergence angle", c.emergenceDeg(), "deg");
        return c.site().boneLevel()
                ? angle.warnAbove(STEEP_EMERGENCE_DEG).source("[KATA][SOULAMI]")
                : angle.remark(() -> "tissue level: no limit is known").source("[KATA]");
    }

    private static Optional<Finding> convex(Candidate c) {
        double bulge = c.parameters().get(DesignParameter.EMERGENCE_BULGE);
        if (!c.site().boneLevel() || c.emergenceDeg() <= STEEP_EMERGENCE_DEG) {
            return Optional.empty();
        }
        return Optional.of(number("Bulge of an emergence over 30 deg", bulge, "1")
                .warnAbove(CONVEX)
                .remark(() -> "peri-implantitis 37.8 % where steep and convex, 15.1 % where neither")
                .source("[KATA][SOULAMI]"));
    }

    private static Optional<Finding> margin(Candidate c, Side side) {
        Finding.Numbered found =
                number("Margin depth " + side.word(), c.depthMm(side), "mm").warnAbove(DEEP_MARGIN_MM);
        boolean limited = side == Side.BUCCAL && c.site().cemented();
        return notHealing(
                c,
                (limited ? found.failAbove(ShapeRules.DEEPEST_CEMENTED_MM) : found)
                        .source("[BRADY-MARGIN][GENIE-PREP], " + GENERAL));
    }

    private static Optional<Finding> hidden(Candidate c) {
        return c.site().esthetic()
                ? notHealing(
                        c,
                        number("Margin depth buccal in the esthetic zone", c.depthMm(Side.BUCCAL), "mm")
                                .warnBelow(0)
                                .source(GENERAL))
                : Optional.empty();
    }

    private static Finding smoothing(Candidate c) {
        double tolerance = c.parameters().get(DesignParameter.MARGIN_SMOOTHING) + MarginTarget.BETWEEN_KNOTS_MM;
        return number(
                        "Margin line and ring leave the readings by",
                        c.ring().smoothedMm() + c.margin().offByMm(),
                        "mm")
                .warnAbove(tolerance)
                .remark(() -> "smoothing may leave a reading by "
                        + c.parameters().get(DesignParameter.MARGIN_SMOOTHING) + " mm")
                .source(HOUSE);
    }

    private static Optional<Finding> bone(Candidate c, Side side) {
        SitePlace place = c.site().order().place();
        OptionalDouble bone = side == Side.MESIAL ? place.boneMesialMm() : place.boneDistalMm();
        if (bone.isEmpty()) {
            return Optional.empty();
        }
        double margin = c.margin().heightMm(StrictMath.toRadians(side.azimuthDeg()));
        return notHealing(
                c,
                number("Margin above the bone " + side.word(), margin - bone.getAsDouble(), "mm")
                        .warnBelow(BONE_MM)
                        .source(GENERAL));
    }

    private static Finding displacement(Candidate c) {
        EmergenceFacts.Displacement most = c.displacement();
        return number("Tissue displaced", most.mm(), "mm")
                .atMost(most.mostMm(), most.goodMm())
                .remark(() -> String.format(
                        Locale.ROOT,
                        "most at azimuth %.0f deg, %.1f mm above the table; the cuff there is known to %.2f mm",
                        most.place().azimuthDeg(),
                        most.place().heightMm(),
                        most.uncertaintyMm()))
                .source("consent of the order; " + HOUSE + "; [BRADY-BL][COLLAPSE][LI2019]");
    }
}
