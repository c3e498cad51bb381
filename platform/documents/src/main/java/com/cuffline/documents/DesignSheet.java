package com.cuffline.documents;

import java.util.List;

/**
 * The design sheet: sections, asked against achieved and every design rule, one block per site.
 *
 * @param frame code block and foot; carries the order's code and revision
 * @param orderCode the order's code
 * @param clinic name of the clinic
 * @param caseCode the clinic's own case code
 * @param kernelVersion version of the design kernel that made the design
 * @param verdict the design as a whole; FAIL prints as rejected
 * @param sites the sites in print order; may be empty
 */
public record DesignSheet(
        Frame frame,
        String orderCode,
        String clinic,
        String caseCode,
        String kernelVersion,
        Verdict verdict,
        List<Site> sites) {
    public DesignSheet {
        sites = List.copyOf(sites);
    }

    /**
     * The design of one site.
     *
     * @param tooth FDI number, and further notations the caller wants shown beside it
     * @param facts kind, material, implant and so on, in print order; may be empty
     * @param meshHash hash of the mesh file; blank when there is no mesh
     * @param sections drawn two in a row; two are usual
     * @param comparisons what was asked and what the design reaches; may be empty
     * @param rules the rule results, worst first if the caller so wishes; may be empty
     * @param measureAgain what the clinic has to measure again; empty unless rejected
     */
    public record Site(
            String tooth,
            List<Fact> facts,
            String meshHash,
            List<Section> sections,
            List<Comparison> comparisons,
            List<RuleResult> rules,
            List<String> measureAgain) {
        public Site {
            facts = List.copyOf(facts);
            sections = List.copyOf(sections);
            comparisons = List.copyOf(comparisons);
            rules = List.copyOf(rules);
            measureAgain = List.copyOf(measureAgain);
        }
    }

    /**
     * One asked number beside the achieved one; the difference is achieved minus asked.
     *
     * @param what what is compared
     * @param unit unit of both numbers, for instance "mm"
     * @param asked finite
     * @param achieved finite
     */
    public record Comparison(String what, String unit, double asked, double achieved) {
        public Comparison {
            Require.finite("asked", asked);
            Require.finite("achieved", achieved);
        }
    }

    /**
     * One design rule's result.
     *
     * @param verdict how it came out
     * @param rule the rule in words
     * @param number the number found, with unit
     * @param limit the limit, with unit
     * @param source where the limit comes from
     */
    public record RuleResult(Verdict verdict, String rule, String number, String limit, String source) {}
}
