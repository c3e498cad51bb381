package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;
import static com.cuffline.abutmentdesign.ShapeRules.notHealing;

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
            rules.add(ruleWhen("abutment-keeps-off-the-" + side.word() + "-neighbour", Cure.NEIGHBOURS, c ->
                    neighbour(c, side)));
        }
        rules.add(ruleWhen("a-blank-covers-the-part", Cure.CUFF_RADIUS, c -> blank(c)));
        return List.copyOf(rules);
    }

    private static Optional<Finding> clearance(Candidate c) {
        double wanted = c.site().clearanceMm();
        return notHealing(
                c,
                number("Post to antagonist", c.site().spaceMm() - c.surface().highestMm(), "mm")
                        .warnBelow(wanted)
                        .remark(() -> wanted < 2 ? "a metal-ceramic crown wants 2.0 mm" : "")
                        .source(wanted < 2 ? GENERAL : "[GENIE-PREP]"));
    }

    private static Optional<Finding> crown(Candidate c, Side side) {
        if (c.healing() || !c.buildable()) {
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
        if (!c.buildable() || c.crownRoom().toNeighbourMm(side).isEmpty()) {
            return Optional.empty();
        }
        double distance = c.crownRoom().toNeighbourMm(side).getAsDouble();
        Finding found = number("Abutment to the " + side.word() + " neighbour", distance, "mm")
                .atLeast(TOUCH_MM, NEIGHBOUR_MM)
                .source("contact; " + GENERAL);
        return Optional.of(found);
    }

    private static Optional<Finding> blank(Candidate c) {
        if (c.site().order().wish().material().route() == ManufacturingRoute.DISC) {
            return Optional.empty();
        }
        double widest = c.site().platform().blanks().diametersMm().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return Optional.of(number("Largest diameter about the implant axis", 2 * c.surface().largestRadiusMm(), "mm")
                .failAbove(widest)
                .source("[K223634]"));
    }
}
