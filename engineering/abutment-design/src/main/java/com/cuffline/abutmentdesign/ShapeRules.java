package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.implantlibrary.Envelope;
import com.cuffline.implantlibrary.ImplantLevel;
import com.cuffline.measurement.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What must hold of the shape. */
final class ShapeRules {
    private static final double GOOD_COLLAR_MM = 2.0;
    private static final double GOOD_POST_MM = 5.0;
    private static final double LEAST_POST_RADIUS_MM = 0.6;
    private static final double STEEP_EMERGENCE_DEG = 30;
    private static final double DEEP_MARGIN_MM = 1.5;
    private static final double DEEPEST_CEMENTED_MARGIN_MM = 2.0;
    private static final String GENERAL = "general knowledge, certainty C";

    /** Judged for every milder variant; the designer takes the first that fails none of these. */
    static final List<DesignRule<Draft>> WALL_AND_POST = List.of(
            rule("wall-around-screw-channel-is-thick-enough", Cure.CUFF_WIDTH, d -> wall(d)),
            rule("screw-channel-leaves-the-margin-band-closed", Cure.AXIS, d -> opening(d)),
            ruleWhen("post-is-high-enough", Cure.ROOM, d -> postHeight(d)),
            ruleWhen("post-keeps-its-width", Cure.TAPER, d -> postWidth(d)),
            ruleWhen("post-is-not-too-high", Cure.SPACE, d -> postMost(d)));

    static final List<DesignRule<Draft>> REST = List.of(
            ruleWhen("room-above-the-post", Cure.SPACE, d -> clearance(d)),
            rule("collar-height-is-in-the-envelope", Cure.CUFF_HEIGHT, d -> collar(d)),
            rule("emergence-angle-is-gentle", Cure.CUFF_SHAPE, d -> emergence(d)),
            ruleWhen("margin-depth-buccal", Cure.DEPTH_BUCCAL, d -> margin(d, Side.BUCCAL)),
            ruleWhen("margin-depth-mesial", Cure.DEPTH_MESIAL, d -> margin(d, Side.MESIAL)),
            ruleWhen("margin-depth-lingual", Cure.DEPTH_LINGUAL, d -> margin(d, Side.LINGUAL)),
            ruleWhen("margin-depth-distal", Cure.DEPTH_DISTAL, d -> margin(d, Side.DISTAL)),
            ruleWhen("taper-holds-the-restoration", Cure.TAPER, d -> taper(d)),
            ruleWhen("chamfer-width-is-usual", Cure.CHAMFER, d -> chamfer(d)),
            rule("tissue-displacement-is-consented", Cure.DISPLACEMENT, d -> displacement(d)),
            ruleWhen("a-blank-covers-the-part", Cure.CUFF_RADIUS, d -> blank(d)));

    private ShapeRules() {}

    private static Finding wall(Draft d) {
        Place place = d.wall().place();
        double least = d.site().leastWallMm();
        boolean opens = d.wall().openingMm().isPresent();
        return number("Wall around the screw channel", d.wall().judgedMm(), "mm")
                .atLeast(
                        least,
                        Math.max(least, d.site().order().wish().material().goodWallMm()))
                .remark(String.format(
                        Locale.ROOT,
                        "thinnest at azimuth %.0f deg, %.1f mm above the table%s",
                        place.azimuthDeg(),
                        place.heightMm(),
                        opens ? ", judged below the channel's side opening" : ""))
                .source(d.site().leastWallSource());
    }

    private static Finding opening(Draft d) {
        String source = "house policy, certainty C";
        if (d.wall().openingMm().isEmpty()) {
            return Finding.pass(source, "The screw channel stays inside the post up to its top");
        }
        Place place = d.wall().openingPlace();
        double opening = d.wall().openingMm().getAsDouble();
        return new Finding(
                opening < ChannelWall.MARGIN_BAND_MM ? Verdict.FAIL : Verdict.WARN,
                OptionalDouble.of(opening),
                OptionalDouble.of(ChannelWall.MARGIN_BAND_MM),
                "mm",
                source,
                String.format(
                        Locale.ROOT,
                        "The screw channel breaks out through the side at azimuth %.0f deg, %.2f mm above the margin,"
                                + " %.1f mm above the table",
                        place.azimuthDeg(),
                        opening,
                        place.heightMm()));
    }

    private static Optional<Finding> postHeight(Draft d) {
        return notHealing(
                d,
                number("Post height", d.shape().postHeightMm(), "mm")
                        .atLeast(envelope(d).minPostMm().value(), GOOD_POST_MM)
                        .source(envelope(d).minPostMm().citation()));
    }

    private static Optional<Finding> postWidth(Draft d) {
        return notHealing(
                d,
                number("Least radius of the post about its axis", d.shape().leastPostRadiusMm(), "mm")
                        .atLeast(LEAST_POST_RADIUS_MM, LEAST_POST_RADIUS_MM)
                        .source("house policy, certainty C"));
    }

    private static Optional<Finding> postMost(Draft d) {
        return notHealing(
                d,
                number("Post height", d.shape().postHeightMm(), "mm")
                        .failAbove(envelope(d).maxPostMm().value())
                        .source(envelope(d).maxPostMm().citation()));
    }

    private static Optional<Finding> clearance(Draft d) {
        return notHealing(
                d,
                number("Post to antagonist", d.site().order().interocclusalSpaceMm() - d.highestMm(), "mm")
                        .warnBelow(Shape.CLEARANCE_MM)
                        .remark("a metal-ceramic crown wants 2.0 mm")
                        .source(GENERAL));
    }

    private static Finding collar(Draft d) {
        double least = d.leastCollarMm();
        double greatest = d.greatestCollarMm();
        if (greatest > envelope(d).maxCollarMm().value()) {
            return number("Highest margin point above the table", greatest, "mm")
                    .failAbove(envelope(d).maxCollarMm().value())
                    .source(envelope(d).maxCollarMm().citation());
        }
        return number("Lowest margin point above the table", least, "mm")
                .atLeast(d.site().leastMarginMm(), GOOD_COLLAR_MM)
                .source(envelope(d).minCollarMm().citation() + "; 2.0 mm from [SPINATO][ABUTHEIGHT]");
    }

    private static Finding emergence(Draft d) {
        Finding.Numbered angle = number("Emergence angle", d.emergenceDeg(), "deg");
        return d.site().platform().level() == ImplantLevel.BONE
                ? angle.warnAbove(STEEP_EMERGENCE_DEG).source("[KATA][SOULAMI]")
                : angle.remark("tissue level: no limit is known").source("[KATA]");
    }

    private static Optional<Finding> margin(Draft d, Side side) {
        double depth = d.ring().marginDepthAt(side);
        String source = "[GENIE-PREP], " + GENERAL;
        if (side == Side.BUCCAL && depth < 0 && d.site().esthetic()) {
            return notHealing(
                    d, number("Margin depth buccal", depth, "mm").warnBelow(0).source(GENERAL));
        }
        Finding.Numbered found =
                number("Margin depth " + side.word(), depth, "mm").warnAbove(DEEP_MARGIN_MM);
        boolean limited = side == Side.BUCCAL && d.site().cemented();
        return notHealing(d, (limited ? found.failAbove(DEEPEST_CEMENTED_MARGIN_MM) : found).source(source));
    }

    private static Optional<Finding> taper(Draft d) {
        double total = 2 * d.variant().taperDeg();
        Finding.Numbered found = number("Total taper", total, "deg");
        String source = "[SHEEN][RCS]";
        if (total < 8) {
            return notHealing(d, found.atLeast(0, 8).source(source));
        }
        return notHealing(d, found.atMost(24, 16).source(source));
    }

    private static Optional<Finding> chamfer(Draft d) {
        Finding.Numbered found = number("Chamfer width", d.variant().chamferMm(), "mm");
        boolean wide = d.variant().chamferMm() > 1;
        return notHealing(d, (wide ? found.warnAbove(1.0) : found.warnBelow(0.3)).source("[RCS], range " + GENERAL));
    }

    private static Finding displacement(Draft d) {
        double consented = d.site().order().wish().tissueDisplacementAllowedMm();
        return number("Tissue displaced", d.tissueDisplacementMm(), "mm")
                .atMost(Math.min(1.0, consented), Math.min(0.5, consented))
                .remark(String.format(
                        Locale.ROOT,
                        "the cuff may have shrunk by %.2f mm before it was measured",
                        d.site().order().cuff().radiusUncertaintyMm()))
                .source("house policy, certainty C; [COLLAPSE][LI2019]");
    }

    private static Optional<Finding> blank(Draft d) {
        if (d.site().order().wish().material().route() == ManufacturingRoute.DISC) {
            return Optional.empty();
        }
        double widest = d.site().platform().blanks().diametersMm().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Optional.of(number("Largest diameter about the implant axis", 2 * d.largestRadiusMm(), "mm")
                .failAbove(widest)
                .source("[K223634]"));
    }

    private static Optional<Finding> notHealing(Draft d, Finding finding) {
        return d.site().healing() ? Optional.empty() : Optional.of(finding);
    }

    private static Envelope envelope(Draft d) {
        return d.site().platform().envelope();
    }
}
