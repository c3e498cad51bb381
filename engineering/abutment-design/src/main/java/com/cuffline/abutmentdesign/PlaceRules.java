package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;
import static com.cuffline.abutmentdesign.ShapeRules.notHealing;

import com.cuffline.implantlibrary.Envelope;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What every candidate must leave for the crown, the neighbours, the antagonist and the stock. */
final class PlaceRules {
    static final double CROWN_MM = 0.8;
    private static final double NEIGHBOUR_MM = 0.5;
    /** Closer than this is contact. */
    private static final double TOUCH_MM = 0.01;

    private static final String GENERAL = "general knowledge, certainty C";

    private PlaceRules() {}

    /** Judges against one computation of the crown's room. */
    static final List<DesignRule<Candidate>> LIST = list();

    private static List<DesignRule<Candidate>> list() {
        List<DesignRule<Candidate>> rules = new ArrayList<>();
        rules.add(ruleWhen("room-above-the-post", Cure.SPACE, c -> clearance(c)));
        for (Side side : Side.values()) {
            rules.add(ruleWhen("crown-has-room-" + side.word(), Cure.CROWN, c -> crown(c, side)));
        }
        for (Side side : List.of(Side.MESIAL, Side.DISTAL)) {
            rules.add(ruleWhen(
                    "abutment-keeps-off-the-" + side.word() + "-neighbour",
                    side == Side.MESIAL ? Cure.NEIGHBOUR_MESIAL : Cure.NEIGHBOUR_DISTAL,
                    c -> neighbour(c, side)));
        }
        rules.add(ruleWhen("collar-diameter-is-in-the-envelope", Cure.CUFF_RADIUS, c -> collarDiameter(c)));
        rules.add(ruleWhen("total-height-is-in-the-envelope", Cure.SPACE, c -> totalHeight(c)));
        rules.add(ruleWhen("a-blank-covers-the-part", Cure.CUFF_RADIUS, c -> blank(c)));
        return List.copyOf(rules);
    }

    private static Optional<Finding> clearance(Candidate c) {
        double wanted = c.site().clearanceMm();
        return notHealing(
                c,
                number("Post to antagonist", c.site().spaceMm() - c.highestMm(), "mm")
                        .warnBelow(wanted)
                        .remark(() -> wanted < 2 ? "a metal-ceramic crown wants 2.0 mm" : "")
                        .source(wanted < 2 ? GENERAL : "[GENIE-PREP]"));
    }

    private static Optional<Finding> crown(Candidate c, Side side) {
        if (c.healing()) {
            return Optional.empty();
        }
        CrownRoom room = c.crownRoom();
        return Optional.of(number("Room for the crown " + side.word() + " of the post", room.besidePostMm(side), "mm")
                .warnBelow(CROWN_MM)
                .remark(() -> String.format(
                        Locale.ROOT, "from %.1f mm above the table up, for a crown of average size", room.contactMm()))
                .source(GENERAL + "; [CROWNAI] average teeth"));
    }

    private static Optional<Finding> neighbour(Candidate c, Side side) {
        if (c.crownRoom().toNeighbourMm(side).isEmpty()) {
            return Optional.empty();
        }
        double distance = c.crownRoom().toNeighbourMm(side).getAsDouble();
        Finding found = number("Abutment to the " + side.word() + " neighbour", distance, "mm")
                .atLeast(TOUCH_MM, NEIGHBOUR_MM)
                .source("contact; " + GENERAL);
        return Optional.of(found);
    }

    private static Optional<Finding> collarDiameter(Candidate c) {
        Envelope envelope = c.site().platform().envelope();
        double widest = 2 * c.largestRadiusMm();
        Finding.Numbered found = number("Widest diameter of the collar", widest, "mm");
        Optional<Finding> tooNarrow = envelope.minCollarDiameterMm()
                .filter(least -> widest < least.value())
                .map(least -> found.atLeast(least.value(), least.value()).source(least.citation()));
        return tooNarrow.isPresent()
                ? tooNarrow
                : envelope.maxCollarDiameterMm()
                        .map(most -> found.failAbove(most.value()).source(most.citation()));
    }

    private static Optional<Finding> totalHeight(Candidate c) {
        Envelope envelope = c.site().platform().envelope();
        double height = c.highestMm();
        Finding.Numbered found = number("Height from table to top", height, "mm");
        Optional<Finding> tooLow = envelope.minTotalHeightMm()
                .filter(least -> height < least.value())
                .map(least -> found.atLeast(least.value(), least.value()).source(least.citation()));
        return c.healing()
                ? Optional.empty()
                : tooLow.isPresent()
                        ? tooLow
                        : envelope.maxTotalHeightMm()
                                .map(most -> found.failAbove(most.value()).source(most.citation()));
    }

    private static Optional<Finding> blank(Candidate c) {
        if (c.site().onDisc()) {
            return Optional.empty();
        }
        double widest = c.site().platform().blanks().diametersMm().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Optional.of(number("Largest diameter about the implant axis", 2 * c.largestRadiusMm(), "mm")
                .failAbove(widest)
                .source("[K223634]"));
    }
}
