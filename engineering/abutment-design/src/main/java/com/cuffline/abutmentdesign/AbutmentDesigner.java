package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.ImplantLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Designs abutments. Stateless but for the library; equal orders, library, version and tolerance give equal bits.
 *
 * <p>Order and measurement are judged first; then parameters are searched with which every rule passes, the solid is built once and
 * judged with what was measured on it. What cannot be made is a refusal; only a fault of ours is an exception.
 */
public final class AbutmentDesigner {
    /** Version of shaping, search and rules; part of every design. */
    public static final String KERNEL_VERSION = "0.5.0";

    private final ImplantLibrary library;

    public AbutmentDesigner(ImplantLibrary library) {
        this.library = library;
    }

    /**
     * Within what a person may set each parameter at this site, as enforced: a value within is kept, one beyond is refused with the range's
     * reason. The height of the post is bounded by the room that the rest of the proposal leaves it, so a proposal is searched for it.
     *
     * @return empty for an order that is refused before its parameters are looked at
     */
    public Map<DesignParameter, ParameterRange> ranges(SiteOrder order) {
        return ranges(order, Optional.empty());
    }

    /**
     * The same for the sites of one restoration. A post keeps to the axis all share; where a tilt is set at every site, the first one turns
     * that axis within its range and the others follow.
     *
     * @return one answer per order, in their order
     */
    public List<Map<DesignParameter, ParameterRange>> rangesTogether(List<SiteOrder> orders) {
        return new SharedAxis(orders).each(this::ranges);
    }

    private Map<DesignParameter, ParameterRange> ranges(SiteOrder order, Optional<Draw> draw) {
        if (!InputRules.judge(order).isEmpty()) {
            return Map.of();
        }
        return new LibraryAnswers(library)
                .of(order, draw)
                .site()
                .filter(site -> !anyFails(DesignRule.judgeAll(MeasurementRules.LIST, site)))
                .map(site -> enforced(site, new CuffRing(order.cuff(), site.foundation(), 0)))
                .orElse(Map.of());
    }

    /** The ranges, with that of the post's height as the proposal leaves it that is made where nobody sets the height. */
    private static Map<DesignParameter, ParameterRange> enforced(Site site, CuffRing plain) {
        Map<DesignParameter, ParameterRange> ranges = ParameterRanges.of(site, plain);
        if (site.healing()) {
            return ranges;
        }
        Site unset = site.with(new AskedParameters(site.order(), plain, ranges).withoutHeight());
        Judged best = chosen(unset, new AskedParameters(unset.order(), plain, ranges), ranges)
                .best();
        if (best.buildable()) {
            ranges.computeIfPresent(DesignParameter.POST_HEIGHT, (height, envelope) -> best.draft()
                    .postRange(envelope));
        }
        return ranges;
    }

    private static Search.Chosen chosen(Site site, AskedParameters asked, Map<DesignParameter, ParameterRange> ranges) {
        Parameters start = asked.start();
        CuffRing ring =
                new CuffRing(site.order().cuff(), site.foundation(), start.get(DesignParameter.MARGIN_SMOOTHING));
        return new Search(site, ring, limits(site, asked, ranges)).from(start);
    }

    private static Limits limits(Site site, AskedParameters asked, Map<DesignParameter, ParameterRange> ranges) {
        return new Limits(ranges, asked.fixed(), site.draw().isEmpty());
    }

    /** Designs one abutment within the usual chord tolerance of 5 µm. */
    public DesignOutcome design(SiteOrder order) {
        return design(order, AbutmentSolids.DEFAULT_TOLERANCE_MM);
    }

    /**
     * Designs one abutment.
     *
     * @param chordToleranceMm 0.001 to 0.05
     * @throws IllegalArgumentException for a tolerance out of range
     */
    public DesignOutcome design(SiteOrder order, double chordToleranceMm) {
        return design(order, chordToleranceMm, Optional.empty());
    }

    /**
     * Designs the abutments of one restoration: every post lies parallel to one axis, and stays so.
     *
     * <p>Where every site says how its implant lies in the jaw, the axis is the mean of the asked restoration axes; otherwise each site's
     * asked axis is taken as the shared one seen from its implant. Overridden tilts are held against {@link #rangesTogether}.
     *
     * @return one outcome per order, in their order
     */
    public List<DesignOutcome> designTogether(List<SiteOrder> orders) {
        return designTogether(orders, AbutmentSolids.DEFAULT_TOLERANCE_MM);
    }

    /**
     * The same within a chord tolerance.
     *
     * @param chordToleranceMm 0.001 to 0.05
     * @throws IllegalArgumentException for a tolerance out of range
     */
    public List<DesignOutcome> designTogether(List<SiteOrder> orders, double chordToleranceMm) {
        return new SharedAxis(orders).designed((order, draw) -> design(order, chordToleranceMm, draw));
    }

    /**
     * The same along a given axis.
     *
     * @param axisInJaw direction in the frame of {@link SitePlace#inJaw()}; sites without that are refused
     */
    public List<DesignOutcome> designTogether(List<SiteOrder> orders, Vector3 axisInJaw) {
        return new SharedAxis(orders, axisInJaw)
                .designed((order, draw) -> design(order, AbutmentSolids.DEFAULT_TOLERANCE_MM, draw));
    }

    private DesignOutcome design(SiteOrder order, double chordToleranceMm, Optional<Draw> draw) {
        List<RuleResult> impossible = InputRules.judge(order);
        if (!impossible.isEmpty()) {
            return refused(impossible);
        }
        LibraryAnswers.Answer answer = new LibraryAnswers(library).of(order, draw);
        if (answer.site().isEmpty()) {
            return refused(answer.refusals());
        }
        Site site = answer.site().get();
        List<RuleResult> measured = DesignRule.judgeAll(MeasurementRules.LIST, site);
        return anyFails(measured) ? refused(measured) : searched(site, measured, chordToleranceMm);
    }

    private DesignOutcome searched(Site site, List<RuleResult> measured, double chordToleranceMm) {
        CuffRing plain = new CuffRing(site.order().cuff(), site.foundation(), 0);
        Map<DesignParameter, ParameterRange> ranges = site.order().overrides().containsKey(DesignParameter.POST_HEIGHT)
                ? enforced(site, plain)
                : ParameterRanges.of(site, plain);
        AskedParameters asked = new AskedParameters(site.order(), plain, ranges);
        List<RuleResult> badOverrides = asked.badOverrides();
        if (!badOverrides.isEmpty()) {
            List<RuleResult> all = new ArrayList<>(measured);
            all.addAll(badOverrides);
            return refused(all);
        }
        return built(chosen(site, asked, ranges), asked, limits(site, asked, ranges), measured, chordToleranceMm);
    }

    private DesignOutcome built(
            Search.Chosen chosen,
            AskedParameters asked,
            Limits limits,
            List<RuleResult> measured,
            double chordToleranceMm) {
        List<RuleResult> rules = new ArrayList<>(measured);
        if (!chosen.best().buildable()) {
            rules.addAll(chosen.best().results());
            return refused(rules);
        }
        Building building = Building.of(chosen.best(), limits, chordToleranceMm);
        Judged judged = building.judged();
        rules.addAll(judged.results());
        if (building.solid().isEmpty()) {
            RuleResult unbuilt = Building.rule(building.problem().orElseThrow());
            if (rules.stream()
                    .noneMatch(rule ->
                            rule.verdict() == Verdict.FAIL && rule.rule().equals(unbuilt.rule()))) {
                rules.add(unbuilt);
            }
            return refused(rules);
        }
        FinishedDesign finished = new FinishedDesign(
                chosen.measured(judged),
                asked,
                limits.ranges(),
                building.solid().get(),
                chordToleranceMm);
        rules.addAll(finished.solidRules());
        rules.addAll(DesignRule.judgeAll(NoteRules.LIST, judged.candidate()));
        AbutmentDesign design = finished.design(rules, library.version());
        return anyFails(rules) ? new Refused(rules, again(rules), Optional.of(design)) : new Designed(design);
    }

    static Refused refused(List<RuleResult> rules) {
        return new Refused(rules, again(rules), Optional.empty());
    }

    private static List<MeasureAgain> again(List<RuleResult> rules) {
        return rules.stream()
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .map(rule -> new MeasureAgain(
                        rule.rule(),
                        rule.cure().field(),
                        rule.message() + ": " + rule.cure().advice()))
                .toList();
    }

    private static boolean anyFails(List<RuleResult> rules) {
        return rules.stream().anyMatch(rule -> rule.verdict() == Verdict.FAIL);
    }
}
