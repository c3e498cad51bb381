package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.documents.DesignSheet;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What stands on the design sheet. */
final class DesignSheetText {

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("chamferWidthMm", "Chamfer width"),
            Map.entry("taperPerWallDeg", "Taper per wall"),
            Map.entry("marginDepthMm.buccal", "Margin depth buccal"),
            Map.entry("marginDepthMm.mesial", "Margin depth mesial"),
            Map.entry("marginDepthMm.lingual", "Margin depth lingual"),
            Map.entry("marginDepthMm.distal", "Margin depth distal"),
            Map.entry("marginOffsetMm", "Margin beyond the cuff"),
            Map.entry("emergenceBulge", "Emergence bulge"),
            Map.entry("postHeightMm", "Post height"),
            Map.entry("postTiltDeg.mesiodistal", "Post tilt mesiodistal"),
            Map.entry("postTiltDeg.buccolingual", "Post tilt buccolingual"),
            Map.entry("channelAngleDeg", "Screw channel angle"),
            Map.entry("channelExitAzimuthDeg", "Screw channel exit"),
            Map.entry("tissueDisplacementMm", "Tissue displacement"));

    private DesignSheetText() {}

    /** @param meshHashes per site; blank where no mesh is kept */
    static DesignSheet of(
            Frame frame, DesignWanted wanted, String kernelVersion, List<SiteAnswer> answers, List<String> meshHashes) {
        List<DesignSheet.Site> sites = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            sites.add(site(answers.get(i), meshHashes.get(i)));
        }
        com.cuffline.abutmentdesign.Verdict worst = answers.stream()
                .map(answer -> answer.outcome().verdict())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new DesignSheet(
                frame,
                wanted.orderCode(),
                wanted.content().clinic(),
                wanted.content().caseCode(),
                kernelVersion,
                Verdict.valueOf(worst.name()),
                sites);
    }

    private static DesignSheet.Site site(SiteAnswer answer, String meshHash) {
        List<String> again = answer.outcome() instanceof Refused refused
                ? refused.measureAgain().stream()
                        .map(item -> capital(item.reason()))
                        .distinct()
                        .toList()
                : List.of();
        return new DesignSheet.Site(
                answer.order().tooth().toString(),
                facts(answer),
                meshHash,
                answer.shape().map(SectionViews::of).orElse(List.of()),
                answer.shape().map(DesignSheetText::comparisons).orElse(List.of()),
                answer.outcome().rules().stream()
                        .sorted(Comparator.comparing(RuleResult::verdict).reversed())
                        .map(DesignSheetText::rule)
                        .toList(),
                again);
    }

    private static List<Fact> facts(SiteAnswer answer) {
        var order = answer.order();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Kind", words(order.kind())));
        facts.add(new Fact(
                "Implant",
                String.format(
                        Locale.ROOT,
                        "%s %s, %.2f mm",
                        order.implant().system(),
                        order.implant().platform(),
                        order.implant().diameterMm())));
        facts.add(new Fact("Material", words(order.wish().material())));
        facts.add(new Fact("Retention", words(order.wish().retention())));
        answer.shape().ifPresent(design -> describe(design, facts));
        return facts;
    }

    private static void describe(AbutmentDesign design, List<Fact> facts) {
        facts.add(new Fact("Made from", stock(design)));
        facts.add(new Fact("Post tilt", number("%.1f°", design.measures().postTiltDeg())));
        facts.add(
                new Fact("Largest diameter", number("%.2f mm", design.measures().largestDiameterMm())));
        facts.add(new Fact("Volume", number("%.1f mm³", design.measures().volumeMm3())));
        facts.add(new Fact("Mesh tolerance", number("%.1f µm", 1000 * design.chordToleranceMm())));
        facts.add(new Fact("Library", design.libraryVersion()));
        facts.add(new Fact("Unconfirmed library values", String.join(", ", design.unconfirmed())));
    }

    private static String stock(AbutmentDesign design) {
        return design.blankDiameterMm().isPresent()
                ? number("pre-milled blank, Ø %.1f mm", design.blankDiameterMm().getAsDouble())
                : words(design.route());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static List<DesignSheet.Comparison> comparisons(AbutmentDesign design) {
        return Comparisons.of(design).stream()
                .map(c -> new DesignSheet.Comparison(
                        PARAMETERS.getOrDefault(c.code(), c.code()), c.unit(), c.asked(), c.achieved()))
                .toList();
    }

    private static DesignSheet.RuleResult rule(RuleResult result) {
        return new DesignSheet.RuleResult(
                Verdict.valueOf(result.verdict().name()),
                result.message(),
                withUnit(result.number(), result.unit()),
                withUnit(result.limit(), result.unit()),
                result.source());
    }

    private static String withUnit(OptionalDouble number, String unit) {
        return number.isPresent() ? number("%.2f ", number.getAsDouble()) + unit.replace("deg", "°") : "";
    }

    private static String words(Enum<?> constant) {
        return words(constant.name());
    }

    private static String words(String code) {
        return capital(code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
