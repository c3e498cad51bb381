package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.abutmentdesign.solid.LeastWall;
import com.cuffline.abutmentdesign.solid.Opening;
import com.cuffline.abutmentdesign.solid.SolidSurface;
import com.cuffline.implantlibrary.Envelope;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.ToothGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What every candidate's wall, post and channel must keep. */
final class ShapeRules {
    static final String WALL = "wall-around-screw-channel-is-thick-enough";
    static final String OPENING = "screw-channel-leaves-the-margin-band-closed";
    static final String SEAT = "screw-channel-opens-above-its-seat";
    static final String DRAFT = "restoration-draws-without-undercut";
    static final String POST_HEIGHT = "post-is-high-enough";
    static final double GOOD_POST_MM = 5.0;
    static final double DEEPEST_CEMENTED_MM = 2.0;
    static final double GOOD_DRAFT_DEG = 2.0;
    static final double LEAST_TOTAL_TAPER_DEG = 8;
    static final double LEAST_CHAMFER_MM = 0.3;
    private static final double LEAST_POST_RADIUS_MM = 0.3;
    private static final double LEAST_ABOVE_SEAT_MM = 0.1;
    private static final double NARROW_IMPLANT_MM = 4.0;
    private static final double NARROW_ANGLE_DEG = 15;
    private static final String GENERAL = "general knowledge, certainty C";
    private static final String HOUSE = "house policy, certainty C";

    static final List<DesignRule<Candidate>> LIST = List.of(
            rule(WALL, Cure.CUFF_WIDTH, c -> wall(c)),
            rule(OPENING, Cure.AXIS, c -> opening(c)),
            rule(SEAT, Cure.SEAT, c -> seat(c)),
            ruleWhen(POST_HEIGHT, Cure.ROOM, c -> notHealing(c, postHeight(c.draft()))),
            ruleWhen("post-keeps-its-width", Cure.TAPER, c -> postWidth(c)),
            ruleWhen("post-is-not-too-high", Cure.POST_HEIGHT, c -> postMost(c)),
            ruleWhen("post-angle-is-allowed", Cure.AXIS, c -> angle(c)),
            ruleWhen("narrow-implant-is-not-angled-at-back-teeth", Cure.AXIS, c -> narrowAngle(c)),
            ruleWhen(DRAFT, Cure.TAPER, c -> draft(c)),
            ruleWhen("taper-holds-the-restoration", Cure.TAPER, c -> taper(c)),
            ruleWhen("chamfer-width-is-usual", Cure.CHAMFER, c -> chamfer(c)),
            rule("screw-channel-angle-is-allowed", Cure.CHANNEL, c -> channelAngle(c)));

    /** Rules that cost most to judge, the cheaper first. */
    static final List<String> DEAREST = List.of(OPENING, SEAT, DRAFT, WALL);

    private static final String UP_TO_BAND = "; judged up to " + SolidSurface.MARGIN_BAND_MM
            + " mm above the margin, for above it the wall runs out into the channel's side opening";

    private ShapeRules() {}

    static Finding wall(Candidate c) {
        double least = c.site().leastWallMm();
        LeastWall wall = c.wall();
        return number("Wall around the screw channel", wall.wallMm(), "mm")
                .atLeast(least, c.site().goodWallMm())
                .remark(() -> String.format(
                        Locale.ROOT,
                        "thinnest at azimuth %.0f deg, %.1f mm above the table%s",
                        StrictMath.toDegrees(wall.at().azimuthRad()),
                        wall.at().heightMm(),
                        c.opening().isPresent() ? UP_TO_BAND : ""))
                .source(c.site().leastWallSource());
    }

    private static Finding opening(Candidate c) {
        if (c.opening().isEmpty()) {
            return Finding.pass(HOUSE, "The screw channel stays inside the post up to its top");
        }
        Opening opening = c.opening().get();
        double band = SolidSurface.MARGIN_BAND_MM;
        return new Finding(
                opening.aboveMarginMm() < band ? Verdict.FAIL : Verdict.WARN,
                OptionalDouble.of(opening.aboveMarginMm()),
                OptionalDouble.of(band),
                "mm",
                HOUSE,
                () -> String.format(
                        Locale.ROOT,
                        "The screw channel breaks out through the side at azimuth %.0f deg, %.2f mm above the margin,"
                                + " %.1f mm above the table",
                        StrictMath.toDegrees(opening.lowest().azimuthRad()),
                        opening.aboveMarginMm(),
                        opening.lowest().heightMm()),
                false,
                // The opening is as bad as it is deep under the top.
                OptionalDouble.of(Math.max(0, c.postHeightMm() - opening.aboveMarginMm())));
    }

    /** The seat of the screw, or the bond to the chimney of a base, stays closed all round; so does a bend of the channel. */
    private static Finding seat(Candidate c) {
        return number("Opening of the screw channel above its seat", c.surface().openingAboveSeatMm(), "mm")
                .atLeast(LEAST_ABOVE_SEAT_MM, LEAST_ABOVE_SEAT_MM)
                .remark(() -> c.site().onBase() ? "the seat is the upper end of the base's chimney" : "")
                .source(HOUSE);
    }

    static Finding postHeight(Candidate.Draft draft) {
        Envelope envelope = draft.site().platform().envelope();
        return number("Post height", draft.postHeightMm(), "mm")
                .atLeast(envelope.minPostMm().value(), draft.goodPostMm())
                .source(envelope.minPostMm().citation());
    }

    private static Optional<Finding> postWidth(Candidate c) {
        return notHealing(
                c,
                number("Least radius of the post about its axis", c.surface().leastPostRadiusMm(), "mm")
                        .atLeast(LEAST_POST_RADIUS_MM, LEAST_POST_RADIUS_MM)
                        .source(HOUSE));
    }

    private static Optional<Finding> postMost(Candidate c) {
        Envelope envelope = c.site().platform().envelope();
        return notHealing(
                c,
                number("Post height", c.postHeightMm(), "mm")
                        .failAbove(envelope.maxPostMm().value())
                        .source(envelope.maxPostMm().citation()));
    }

    private static Optional<Finding> angle(Candidate c) {
        Envelope envelope = c.site().platform().envelope();
        return notHealing(
                c,
                number("Post axis against implant axis", c.postAngleDeg(), "deg")
                        .atMost(
                                envelope.maxAngleDeg().value(),
                                envelope.warnAngleDeg().value())
                        .source(envelope.maxAngleDeg().citation() + "; warning "
                                + envelope.warnAngleDeg().citation()));
    }

    private static Optional<Finding> narrowAngle(Candidate c) {
        SiteOrder order = c.site().order();
        boolean applies = order.implant().diameterMm() < NARROW_IMPLANT_MM
                && order.tooth().group() != ToothGroup.ANTERIOR;
        return applies
                ? notHealing(
                        c,
                        number("Angle on an implant under 4 mm", c.postAngleDeg(), "deg")
                                .failAbove(NARROW_ANGLE_DEG)
                                .source("[K093483] for 30 deg, 15 deg " + HOUSE))
                : Optional.empty();
    }

    private static Optional<Finding> draft(Candidate c) {
        return notHealing(
                c,
                number("Least lean of the walls towards the restoration axis", c.draftDeg(), "deg")
                        .atLeast(0, GOOD_DRAFT_DEG)
                        .source("undercut [SHEEN]; 2 deg " + HOUSE));
    }

    private static Optional<Finding> taper(Candidate c) {
        double total = 2 * c.parameters().get(DesignParameter.TAPER);
        Finding.Numbered found = number("Total taper", total, "deg");
        String source = "[SHEEN][RCS]";
        if (total < LEAST_TOTAL_TAPER_DEG) {
            return notHealing(c, found.atLeast(0, LEAST_TOTAL_TAPER_DEG).source(source));
        }
        return notHealing(c, found.atMost(24, 16).source(source));
    }

    private static Optional<Finding> chamfer(Candidate c) {
        if (c.site().order().wish().marginForm() == Wish.MarginForm.FEATHER) {
            return Optional.empty();
        }
        double width = c.parameters().get(DesignParameter.CHAMFER_WIDTH);
        Finding.Numbered found = number("Width of the finish", width, "mm");
        boolean wide = width > 1;
        return notHealing(
                c, (wide ? found.warnAbove(1.0) : found.warnBelow(LEAST_CHAMFER_MM)).source("[RCS], range " + GENERAL));
    }

    private static Finding channelAngle(Candidate c) {
        double angle = c.parameters().get(DesignParameter.CHANNEL_ANGLE);
        SourcedNumber most = c.site().platform().envelope().maxChannelAngleDeg();
        boolean fromBar = angle > 0 && c.site().bored();
        Finding.Numbered found = number("Screw channel against implant axis", angle, "deg");
        return (fromBar ? found.atMost(most.value(), 0) : found.failAbove(most.value()))
                .remark(() -> angle == 0
                        ? "straight"
                        : "needs the screw and driver for angled channels"
                                + (fromBar ? ", and is turned from bar: pre-milled blanks are bored straight" : ""))
                .source(most.citation() + "; [ASC-110]");
    }

    static Optional<Finding> notHealing(Candidate c, Finding finding) {
        return c.healing() ? Optional.empty() : Optional.of(finding);
    }
}
