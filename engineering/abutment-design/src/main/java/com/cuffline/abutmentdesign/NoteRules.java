package com.cuffline.abutmentdesign;

import static com.cuffline.abutmentdesign.DesignRule.rule;
import static com.cuffline.abutmentdesign.DesignRule.ruleWhen;
import static com.cuffline.abutmentdesign.Finding.number;

import com.cuffline.implantlibrary.TitaniumBase;
import com.cuffline.measurement.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told beside every design, and rules that no shape can change. */
final class NoteRules {
    static final double CROWN_CEMENT_GAP_UM = 60;
    private static final double TALL_CROWN_OVER_BASE = 2.5;
    private static final String GENERAL = "general knowledge, certainty C";
    private static final String HOUSE = "house policy, certainty C";

    static final List<DesignRule<Candidate>> LIST = List.of(
            ruleWhen("retention-surface-is-reported", Cure.TAPER, c -> retention(c)),
            ruleWhen("cement-residue-is-looked-for", Cure.RETENTION, c -> residue(c)),
            ruleWhen("crown-leaves-its-cement-gap", Cure.RETENTION, c -> cementGap(c)),
            ruleWhen("base-joint-gap-is-usual", Cure.MATERIAL, c -> jointGap(c)),
            ruleWhen("base-carries-the-crown-height", Cure.MATERIAL, c -> baseHeight(c)),
            rule("screw-channel-takes-the-driver", Cure.IMPLANT, c -> driver(c)),
            ruleWhen("angled-channel-has-its-driver", Cure.CHANNEL, c -> angledDriver(c)),
            ruleWhen("bone-level-is-known", Cure.BONE, c -> bone(c)),
            ruleWhen("neighbours-are-measured", Cure.NEIGHBOURS, c -> neighbours(c)),
            ruleWhen("margin-is-promised-as-a-band", Cure.CUFF_HEIGHT, c -> band(c)));

    private NoteRules() {}

    private static Optional<Finding> retention(Candidate c) {
        double area = c.retentionAreaMm2();
        return ShapeRules.notHealing(
                c,
                Finding.note(
                        area,
                        "mm2",
                        "[RCS][SHEEN]",
                        () -> String.format(
                                Locale.ROOT,
                                "Retention surface %.1f mm2 on a post of %.2f mm with %.1f deg total taper; it holds better when"
                                        + " higher and steeper",
                                area,
                                c.postHeightMm(),
                                2 * c.parameters().get(DesignParameter.TAPER))));
    }

    private static Optional<Finding> residue(Candidate c) {
        double deepest =
                Arrays.stream(Side.values()).mapToDouble(c::depthMm).max().orElse(0);
        if (c.healing() || !c.site().cemented() || deepest <= 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.note(
                deepest,
                "mm",
                "[GEHRKE-CEM], tested at 0, 1, 2 and 3 mm",
                () -> String.format(
                        Locale.ROOT,
                        "Cemented up to %.2f mm below the gingiva: cement left behind grows with depth, look for it",
                        deepest)));
    }

    private static Optional<Finding> cementGap(Candidate c) {
        if (c.healing() || !c.site().cemented()) {
            return Optional.empty();
        }
        return Optional.of(Finding.note(
                CROWN_CEMENT_GAP_UM,
                "um",
                "[GAP60], the best of 40, 60 and 100 um",
                () -> "Cement gap between crown and abutment 60 um"));
    }

    private static Optional<Finding> jointGap(Candidate c) {
        return base(c).map(base -> {
            double gapUm = 1000 * base.cementGapMm().value();
            Finding.Numbered found = number("Joint gap on the titanium base", gapUm, "um");
            return (gapUm < 30 ? found.warnBelow(30) : found.warnAbove(50))
                    .source(GENERAL + "; " + base.cementGapMm().citation());
        });
    }

    /** Short zirconia on a base broke at a third of the load of other ceramics: the base must be high enough for its crown. */
    private static Optional<Finding> baseHeight(Candidate c) {
        return base(c).map(base -> {
            double crown = c.site().spaceMm() - base.shoulderHeightMm().value();
            double ratio = crown / base.chimneyHeightMm().value();
            return number("Crown height over the height of its base", ratio, "1")
                    .warnAbove(TALL_CROWN_OVER_BASE)
                    .remark(() -> String.format(
                            Locale.ROOT,
                            "%.1f mm above a chimney of %.1f mm",
                            crown,
                            base.chimneyHeightMm().value()))
                    .source("[TIBASE-H]; ratio " + HOUSE + "; "
                            + base.chimneyHeightMm().citation());
        });
    }

    private static Optional<TitaniumBase> base(Candidate c) {
        return c.site().onBase() ? c.site().platform().titaniumBase() : Optional.empty();
    }

    private static Finding driver(Candidate c) {
        double diameter = 2 * c.site().foundation().upperRadiusMm();
        return Finding.note(
                diameter,
                "mm",
                c.site().platform().screwChannelDiameterMm().citation() + "; [EXO-CI]",
                () -> String.format(
                        Locale.ROOT, "Screw channel %.2f mm; drivers usually want 2.2 to 2.8 mm", diameter));
    }

    private static Optional<Finding> angledDriver(Candidate c) {
        double angle = c.parameters().get(DesignParameter.CHANNEL_ANGLE);
        return angle == 0
                ? Optional.empty()
                : Optional.of(Finding.note(
                        angle,
                        "deg",
                        "[K243278][ASC-110]",
                        () -> String.format(
                                Locale.ROOT,
                                "The screw channel is angled by %.0f deg: deliver the screw for angled channels, name its"
                                        + " driver on the seating card",
                                angle)));
    }

    private static Optional<Finding> bone(Candidate c) {
        SitePlace place = c.site().order().place();
        if (c.healing()
                || (place.boneMesialMm().isPresent() && place.boneDistalMm().isPresent())) {
            return Optional.empty();
        }
        double margin = c.leastMarginMm();
        return Optional.of(Finding.note(
                margin,
                "mm",
                GENERAL,
                () -> String.format(
                        Locale.ROOT,
                        "The bone level was not measured on both sides; were it at the platform, the margin would lie %.2f mm"
                                + " above it, 2.0 mm are wanted",
                        margin)));
    }

    private static Optional<Finding> neighbours(Candidate c) {
        SitePlace place = c.site().order().place();
        boolean known = place.toMesialNeighbourMm().isPresent()
                && place.toDistalNeighbourMm().isPresent();
        return c.healing() || known
                ? Optional.empty()
                : Optional.of(Finding.note(
                        HOUSE,
                        () ->
                                "The distances to the neighbours were not measured; the crown is planned as an average tooth on"
                                        + " the restoration axis"));
    }

    private static Optional<Finding> band(Candidate c) {
        return ShapeRules.notHealing(
                c,
                Finding.note(
                        "[PIETRUSKI]",
                        () ->
                                "Of 257 margins 42 % stayed where they were designed, 36 % came to lie deeper, 22 % shallower"));
    }
}
