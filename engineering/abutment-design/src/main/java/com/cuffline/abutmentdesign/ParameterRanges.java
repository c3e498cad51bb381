package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Envelope;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.measurement.Side;
import java.util.EnumMap;
import java.util.Map;

/** The enforced range of every parameter at one site, with its reason. */
final class ParameterRanges {
    /** How far inside the cuff's wall the margin may be drawn; beyond that nothing would hold the tissue. */
    static final double NARROWEST_MM = 0.3;

    private static final String HOUSE = "house policy, certainty C";
    private static final String GENERAL = "general knowledge, certainty C";
    private static final double SUPRAGINGIVAL_MM = 1.0;
    private static final double DEEPEST_MM = 3.0;

    private final Site site;
    private final Map<DesignParameter, ParameterRange> ranges = new EnumMap<>(DesignParameter.class);

    private ParameterRanges(Site site) {
        this.site = site;
    }

    /** @param ring for the height of the gingiva at each side */
    static Map<DesignParameter, ParameterRange> of(Site site, CuffRing ring) {
        ParameterRanges all = new ParameterRanges(site);
        all.margin(ring);
        all.emergence();
        all.finish();
        all.post();
        all.healing();
        all.channel();
        return all.ranges;
    }

    private void margin(CuffRing ring) {
        for (Side side : Side.values()) {
            double gingiva = ring.heightMm(StrictMath.toRadians(side.azimuthDeg()));
            double room = gingiva - site.leastMarginMm();
            double most = Math.max(-SUPRAGINGIVAL_MM, Math.min(room, DEEPEST_MM));
            boolean cementLimit = site.cemented() && side == Side.BUCCAL && most > ShapeRules.DEEPEST_CEMENTED_MM;
            String why = cementLimit
                    ? "a cemented margin deeper than 2 mm cannot be cleaned"
                    : room <= DEEPEST_MM
                            ? "the margin stays above the platform's least collar height"
                            : "deeper than 3 mm no margin can be reached";
            put(
                    DesignParameter.marginDepth(side),
                    new ParameterRange(
                            site.usualDepthMm(side),
                            -SUPRAGINGIVAL_MM,
                            cementLimit ? ShapeRules.DEEPEST_CEMENTED_MM : most,
                            why,
                            site.platform().envelope().minCollarMm().citation() + "; " + HOUSE));
        }
        put(
                DesignParameter.MARGIN_SMOOTHING,
                new ParameterRange(0.05, 0, 0.15, "more would leave the measured cuff", HOUSE));
        put(
                DesignParameter.MARGIN_OFFSET,
                new ParameterRange(
                        0,
                        -NARROWEST_MM,
                        Math.max(0, site.displacementLimitMm()),
                        "outward no further than the consented displacement; inward the tissue must still be held",
                        HOUSE));
    }

    private void emergence() {
        boolean contour = site.order().wish().emergence() == Wish.EmergenceWish.TO_CONTOUR;
        put(
                DesignParameter.EMERGENCE_BULGE,
                new ParameterRange(
                        contour ? 0.25 : 0, -1, 1, "share of the largest sagitta the profile allows", HOUSE));
        put(
                DesignParameter.CRITICAL_ZONE,
                new ParameterRange(1.0, 0.3, 2.0, "esthetic zone 1 mm under the margin", "EBC concept, " + GENERAL));
    }

    private void finish() {
        boolean feather = site.order().wish().marginForm() == Wish.MarginForm.FEATHER;
        put(
                DesignParameter.CHAMFER_WIDTH,
                feather
                        ? new ParameterRange(0, 0, 0, "a feather edge has no width", GENERAL)
                        : new ParameterRange(
                                0.5,
                                0.2,
                                1.2,
                                "narrower carries no crown edge, wider costs the post",
                                "[RCS], " + HOUSE));
        put(
                DesignParameter.TAPER,
                new ParameterRange(6, 0, 12, "below 0 is an undercut, above total 24 nothing holds", "[SHEEN][RCS]"));
    }

    private void post() {
        Envelope envelope = site.platform().envelope();
        SourcedNumber angle = envelope.maxAngleDeg();
        put(
                DesignParameter.POST_HEIGHT,
                new ParameterRange(
                        envelope.maxPostMm().value(),
                        envelope.minPostMm().value(),
                        envelope.maxPostMm().value(),
                        "tested envelope of the connection",
                        envelope.minPostMm().citation() + "; "
                                + envelope.maxPostMm().citation()));
        leastPost(envelope);
        Tilts.PARAMETERS.forEach(tilt -> put(tilt, tilt(tilt, angle)));
        ParameterRange offset = new ParameterRange(0, -0.5, 0.5, "the finish needs its width all round", HOUSE);
        put(DesignParameter.POST_OFFSET_BUCCAL, offset);
        put(DesignParameter.POST_OFFSET_MESIAL, offset);
        put(
                DesignParameter.POST_EDGE_RADIUS,
                new ParameterRange(
                        0.2, 0.1, 0.5, "sharper edges break the crown, rounder ones shorten the wall", HOUSE));
        put(DesignParameter.GROOVES, new ParameterRange(0, 0, 4, "more grooves leave no wall between them", HOUSE));
        put(
                DesignParameter.GROOVE_DEPTH,
                new ParameterRange(0.2, 0.1, 0.4, "deeper grooves cost the wall around the channel", HOUSE));
    }

    private ParameterRange tilt(DesignParameter tilt, SourcedNumber angle) {
        ParameterRange tested = new ParameterRange(
                Tilts.deg(tilt, site.proposedPost()),
                -angle.value(),
                angle.value(),
                "angle to the implant axis that was tested with the connection",
                angle.citation());
        return site.draw()
                .flatMap(Draw::leeway)
                .map(leeway -> narrowed(tilt, tested, leeway))
                .orElse(tested);
    }

    /** Held against the other tilt as it is set; where that leaves nothing, as the axis has it, and then the tested value nearest to it. */
    private ParameterRange narrowed(DesignParameter tilt, ParameterRange tested, Leeway leeway) {
        DesignParameter other = Tilts.other(tilt);
        Map<DesignParameter, Double> overrides = site.order().overrides();
        double set = overrides.getOrDefault(tilt, tested.defaultValue());
        double across = overrides.getOrDefault(other, Tilts.deg(other, site.proposedPost()));
        return leeway.narrowed(tilt, tested, across, set)
                .or(() -> leeway.narrowed(tilt, tested, Tilts.deg(other, site.restorationAxis()), set))
                .orElseGet(() -> leeway.only(tested, Tilts.deg(tilt, site.restorationAxis())));
    }

    private void healing() {
        double overGingiva = site.spaceMm() - site.greatestGingivaMm();
        put(
                DesignParameter.HEALING_RISE,
                new ParameterRange(
                        Math.min(1.0, Math.max(0.3, overGingiva - 0.5)),
                        0.3,
                        Math.max(0.3, Math.min(3.0, overGingiva - 0.5)),
                        "a healing abutment ends just above the gingiva and 0.5 mm below the antagonist",
                        HOUSE));
    }

    private void leastPost(Envelope envelope) {
        put(
                DesignParameter.LEAST_POST_HEIGHT,
                new ParameterRange(
                        envelope.minPostMm().value(),
                        envelope.minPostMm().value(),
                        envelope.maxPostMm().value(),
                        "tested envelope of the connection",
                        envelope.minPostMm().citation() + "; "
                                + envelope.maxPostMm().citation()));
    }

    private void channel() {
        put(DesignParameter.CHANNEL_ANGLE, channelAngle());
        put(
                DesignParameter.CHANNEL_EXIT,
                new ParameterRange(
                        Tilts.azimuthDeg(site.restorationAxis()),
                        0,
                        360,
                        "a full turn; tells where an angled channel leans",
                        HOUSE));
    }

    private ParameterRange channelAngle() {
        if (site.order().wish().channel() == Wish.ChannelWish.STRAIGHT || site.healing()) {
            return new ParameterRange(0, 0, 0, "a straight channel was asked for", "order");
        }
        if (site.route(1).isEmpty()) {
            String why =
                    "the maker bores the channel of a pre-milled blank straight, and no bar of this material is turned here";
            return new ParameterRange(0, 0, 0, why, HOUSE);
        }
        SourcedNumber limit = site.platform().envelope().maxChannelAngleDeg();
        return new ParameterRange(0, 0, limit.value(), "screw and driver of the connection", limit.citation());
    }

    private void put(DesignParameter parameter, ParameterRange range) {
        ranges.put(parameter, range);
    }
}
