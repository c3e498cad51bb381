package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignParameter.CHAMFER_WIDTH;
import static com.cuffline.abutmentdesign.DesignParameter.CHANNEL_ANGLE;
import static com.cuffline.abutmentdesign.DesignParameter.CHANNEL_EXIT;
import static com.cuffline.abutmentdesign.DesignParameter.EMERGENCE_BULGE;
import static com.cuffline.abutmentdesign.DesignParameter.HEALING_RISE;
import static com.cuffline.abutmentdesign.DesignParameter.MARGIN_OFFSET;
import static com.cuffline.abutmentdesign.DesignParameter.POST_HEIGHT;
import static com.cuffline.abutmentdesign.DesignParameter.POST_TILT_BUCCOLINGUAL;
import static com.cuffline.abutmentdesign.DesignParameter.POST_TILT_MESIODISTAL;
import static com.cuffline.abutmentdesign.DesignParameter.TAPER;

import com.cuffline.geometry.Vector3;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What may cure a broken rule: for each rule a short row of parameter sets, the least change first. Nothing here knows whether it helps;
 * the search judges.
 */
final class Cures {
    private static final double LEAST_TAPER_DEG = ShapeRules.LEAST_TOTAL_TAPER_DEG / 2;
    private static final double MOST_TAPER_DEG = 8;
    /** A post is tilted by whole thousandths: what it keeps of its taper changes with the tilt, and each smaller step would be judged again. */
    private static final double PER_DEG = 1000;

    private final Judged judged;
    private final Parameters now;
    private final Limits limits;
    private final List<Parameters> row = new ArrayList<>();

    private Cures(Judged judged, Limits limits) {
        this.judged = judged;
        this.now = judged.parameters();
        this.limits = limits;
    }

    static List<Parameters> of(Judged judged, Judged.Ruling ruling, Limits limits) {
        Cures cures = new Cures(judged, limits);
        cures.fill(ruling);
        return cures.row;
    }

    private void fill(Judged.Ruling ruling) {
        double off =
                ruling.finding().number().orElse(0) - ruling.finding().limit().orElse(0);
        switch (ruling.rule()) {
            case "shape-can-be-built",
                    "wall-around-screw-channel-is-thick-enough",
                    "screw-channel-leaves-the-margin-band-closed",
                    "post-keeps-its-width" -> moreMetal();
            case ShapeRules.SEAT -> overSeat(-off);
            case "post-is-high-enough" -> deeper(-off);
            case "post-is-not-too-high", "room-above-the-post" -> lowerOrDeeper(Math.abs(off));
            case "post-angle-is-allowed", "narrow-implant-is-not-angled-at-back-teeth" -> upright();
            case ShapeRules.DRAFT -> row.add(limits.with(now, TAPER, now.get(TAPER) - off));
            case "taper-holds-the-restoration", "chamfer-width-is-usual" -> usual();
            case "collar-height-is-in-the-envelope",
                    "collar-is-high-enough-for-the-bone",
                    "margin-is-hidden-buccally" -> deeper(off);
            case "margin-keeps-off-the-mesial-bone" -> shift(Side.MESIAL, off);
            case "margin-keeps-off-the-distal-bone" -> shift(Side.DISTAL, off);
            case "margin-depth-buccal" -> shift(Side.BUCCAL, -off);
            case "margin-depth-mesial" -> shift(Side.MESIAL, -off);
            case "margin-depth-lingual" -> shift(Side.LINGUAL, -off);
            case "margin-depth-distal" -> shift(Side.DISTAL, -off);
            case "emergence-angle-is-gentle",
                    "tissue-displacement-is-consented",
                    "steep-emergence-is-not-convex",
                    "abutment-keeps-off-the-mesial-neighbour",
                    "abutment-keeps-off-the-distal-neighbour",
                    "a-blank-covers-the-part" -> narrower();
            case "crown-has-room-buccal", "crown-has-room-mesial", "crown-has-room-lingual", "crown-has-room-distal" ->
                slimmer(-off);
            default -> {}
        }
    }

    /** Less taken from the post, then the post nearer to the channel, then the channel nearer to the post. */
    private void moreMetal() {
        List<Parameters> steps = new ArrayList<>();
        Parameters upright = upright(now);
        Parameters narrowFinish = limits.atMost(now, CHAMFER_WIDTH, ShapeRules.LEAST_CHAMFER_MM);
        Parameters steep = limits.atMost(now, TAPER, LEAST_TAPER_DEG);
        Parameters both = limits.atMost(narrowFinish, TAPER, LEAST_TAPER_DEG);
        steps.add(limits.atMost(now, TAPER, 5));
        steps.add(steep);
        steps.add(limits.atMost(now, CHAMFER_WIDTH, 0.4));
        steps.add(narrowFinish);
        steps.add(both);
        steps.add(upright);
        steps.add(upright(narrowFinish));
        steps.add(upright(both));
        steps.add(lower(now));
        steps.add(lower(both));
        steps.add(lower(upright(narrowFinish)));
        steps.add(lower(upright(both)));
        steps.add(angled(now));
        steps.add(angled(steep));
        steps.add(angled(both));
        steps.add(angled(lower(both)));
        steps.add(angled(lower(upright(both))));
        row.addAll(steps);
    }

    /** A post whose height a person has set gets its room from a deeper margin. */
    private void lowerOrDeeper(double mm) {
        if (limits.fixed().contains(POST_HEIGHT)) {
            deeper(mm);
        } else {
            row.add(limits.with(now, POST_HEIGHT, judged.draft().postHeightMm() - mm));
        }
    }

    private void overSeat(double mm) {
        if (judged.draft().site().healing()) {
            row.add(limits.with(now, HEALING_RISE, now.get(HEALING_RISE) + Math.ceil(mm * 20) / 20));
        } else {
            moreMetal();
        }
    }

    private Parameters lower(Parameters from) {
        return limits.atMost(from, POST_HEIGHT, judged.draft().goodPostMm());
    }

    /** Not proposed for a bored blank: the part would have to be turned from bar, which only a person decides. */
    private Parameters angled(Parameters from) {
        if (judged.draft().site().bored()) {
            return from;
        }
        double tilt = Tilts.betweenDeg(from.postAxis(), Vector3.UNIT_Z);
        return channelTowards(limits.with(from, CHANNEL_ANGLE, Math.ceil(tilt)), from.postAxis());
    }

    private Parameters channelTowards(Parameters from, Vector3 axis) {
        double lean = Tilts.azimuthDeg(axis);
        return Math.abs(lean - from.get(CHANNEL_EXIT)) < 0.5 ? from : limits.with(from, CHANNEL_EXIT, lean);
    }

    private void upright() {
        row.add(upright(now));
        row.add(upright(limits.with(now, TAPER, MOST_TAPER_DEG)));
    }

    /** The post leans back towards the implant axis as far as its taper still draws along the restoration axis. */
    private Parameters upright(Parameters from) {
        Vector3 wished = judged.draft().site().restorationAxis();
        double free = Math.floor((from.get(TAPER) * drawingShare() - ShapeRules.GOOD_DRAFT_DEG) * PER_DEG) / PER_DEG;
        if (free <= 0 || !limits.axisIsFree()) {
            return from;
        }
        Vector3 axis = Tilts.turned(wished, Vector3.UNIT_Z, free);
        return limits.with(
                limits.with(from, POST_TILT_MESIODISTAL, Tilts.mesiodistalDeg(axis)),
                POST_TILT_BUCCOLINGUAL,
                Tilts.buccolingualDeg(axis));
    }

    /** What an oval or grooved post keeps of its taper where it leans away most. */
    private double drawingShare() {
        if (!judged.buildable() || judged.draft().site().healing() || now.get(TAPER) <= 0) {
            return 1;
        }
        double away = Tilts.betweenDeg(now.postAxis(), judged.draft().site().restorationAxis());
        return Math.max(0, Math.min(1, (judged.candidate().draftDeg() + away) / now.get(TAPER)));
    }

    private void usual() {
        double taper = now.get(TAPER);
        row.add(limits.with(now, TAPER, Math.max(LEAST_TAPER_DEG, Math.min(MOST_TAPER_DEG, taper))));
        double width = now.get(CHAMFER_WIDTH);
        row.add(limits.with(now, CHAMFER_WIDTH, Math.max(ShapeRules.LEAST_CHAMFER_MM, Math.min(1, width))));
    }

    /** All sides deeper by some millimetres, or shallower by a negative number: only as far as a margin is usually drawn. */
    private void deeper(double mm) {
        double step = mm < 0 ? Math.floor(mm * 20 - 1e-6) / 20 : Math.ceil(mm * 20 + 1e-6) / 20;
        Parameters all = now;
        for (Side side : Side.values()) {
            Parameters one = shifted(now, side, step);
            row.add(one);
            all = shifted(all, side, step);
        }
        row.add(all);
        row.add(limits.atMost(all, TAPER, LEAST_TAPER_DEG));
    }

    private void shift(Side side, double mm) {
        row.add(shifted(now, side, mm));
    }

    private Parameters shifted(Parameters from, Side side, double mm) {
        double most = TissueRules.DEEP_MARGIN_MM;
        double depth = from.depth(side);
        double wanted = mm > 0 ? Math.max(depth, Math.min(most, depth + mm)) : Math.min(depth, Math.max(0, depth + mm));
        return limits.with(from, DesignParameter.marginDepth(side), wanted);
    }

    private void narrower() {
        Parameters flat = now.get(EMERGENCE_BULGE) > 0 ? limits.with(now, EMERGENCE_BULGE, 0) : now;
        row.add(flat);
        for (double offset : new double[] {0, -0.1, -0.2, -0.3}) {
            if (offset < now.get(MARGIN_OFFSET)) {
                row.add(limits.with(flat, MARGIN_OFFSET, offset));
            }
        }
        row.add(limits.with(flat, EMERGENCE_BULGE, -0.4));
    }

    private void slimmer(double mm) {
        double wide = Math.min(1, now.get(CHAMFER_WIDTH) + Math.ceil(mm * 20) / 20);
        row.add(limits.with(now, TAPER, Math.max(now.get(TAPER), MOST_TAPER_DEG)));
        row.add(limits.with(now, CHAMFER_WIDTH, Math.max(wide, now.get(CHAMFER_WIDTH))));
        row.add(limits.with(limits.with(now, CHAMFER_WIDTH, wide), TAPER, MOST_TAPER_DEG));
        row.add(upright(now));
        row.add(lower(now));
        row.add(upright(lower(limits.with(limits.with(now, CHAMFER_WIDTH, wide), TAPER, MOST_TAPER_DEG))));
    }
}
