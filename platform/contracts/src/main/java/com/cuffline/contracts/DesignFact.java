package com.cuffline.contracts;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of {@code designs.v1}, written by design-worker alone: the answer to one revision of one order. */
public sealed interface DesignFact extends Fact {

    UUID orderId();

    /** The revision this answers; an answer to an older revision than the order's current one is dropped by its reader. */
    int revision();

    @Override
    default String subject() {
        return orderId().toString();
    }

    @Override
    default Topic topic() {
        return Topic.DESIGNS;
    }

    /**
     * A design that can be made.
     *
     * @param green true when every rule of every site passes
     * @param designSheet PDF
     */
    record DesignProposed(
            UUID orderId,
            String orderCode,
            int revision,
            String kernelVersion,
            boolean green,
            List<SiteDesign> sites,
            ArtifactRef designSheet)
            implements DesignFact {}

    /**
     * No design within the rules; says what must be measured or wished again.
     *
     * @param sites rule results of every site, failing ones included
     * @param designSheet PDF of what was tried, null when nothing could be drawn
     */
    record DesignRejectedByRules(
            UUID orderId,
            String orderCode,
            int revision,
            String kernelVersion,
            List<RejectedSite> sites,
            @Nullable ArtifactRef designSheet)
            implements DesignFact {}

    /** The worker gave up on a fault of its own. */
    record DesignFailed(UUID orderId, String orderCode, int revision, String code, String message)
            implements DesignFact {}

    /**
     * One designed abutment.
     *
     * @param material {@code titanium}, {@code titanium-gold-anodised} or {@code zirconia}
     * @param route {@code PRE_MILLED_BLANK}, {@code DISC} or {@code BAR}
     * @param blankFamily what the stock must fit, for example a connection family or a disc material
     * @param blankDiameterMm smallest stock that covers the part; of the disc for discs
     * @param measures named numbers for papers and plans, in a fixed order
     * @param surface a {@link DesignSurface} of the mesh, which milling needs; null on designs from before it was told
     */
    record SiteDesign(
            String tooth,
            String material,
            String route,
            String blankFamily,
            double blankDiameterMm,
            double largestDiameterMm,
            double totalHeightMm,
            double volumeMm3,
            List<Measure> measures,
            List<Achieved> achieved,
            List<Rule> rules,
            ArtifactRef mesh,
            ArtifactRef view,
            @JsonInclude(NON_NULL) @Nullable ArtifactRef surface) {}

    /** @param unit {@code mm}, {@code deg}, {@code mm2} or {@code mm3} */
    record Measure(String name, double value, String unit) {}

    /** Asked against achieved, for one parameter. */
    record Achieved(String parameter, double asked, double achieved, String unit) {}

    /**
     * The result of one design rule.
     *
     * @param code stable code of the rule
     * @param verdict {@code PASS}, {@code WARN} or {@code FAIL}
     * @param value what the design has, null where the rule has no number
     * @param limit what the rule asks, null where the rule has no number
     * @param source where the limit comes from, with its certainty
     * @param cure the parameter that cures it, null where none does
     */
    record Rule(
            String code,
            String verdict,
            @Nullable Double value,
            @Nullable Double limit,
            String unit,
            String source,
            @Nullable String cure,
            String message) {}

    record RejectedSite(String tooth, List<Rule> rules, List<MeasureAgain> measureAgain) {}

    /** @param field path in the order, for example {@code sites[0].cuff.samples} */
    record MeasureAgain(String field, String reason) {}
}
