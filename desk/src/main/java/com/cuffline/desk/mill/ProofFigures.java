package com.cuffline.desk.mill;

import com.cuffline.desk.design.Numbers;
import com.cuffline.milling.proof.Proof;
import com.cuffline.milling.proof.Proof.Figures;
import com.cuffline.milling.proof.Proof.Verdict;
import com.cuffline.milling.proof.ProofLimits;
import com.cuffline.milling.proof.Spot;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.work.WorkRules;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Verdict and figures of a proof as JSON. */
final class ProofFigures {
    private ProofFigures() {}

    static void write(ObjectNode node, Proof proof) {
        ProofLimits limits = WorkRules.LIMITS;
        ObjectNode tolerances = node.putObject("tolerances");
        Numbers.put(tolerances, "gougeUm", limits.gougeUm());
        Numbers.put(tolerances, "restUm", limits.restUm());
        node.put("proven", proof.released());
        var findings = node.putArray("findings");
        if (proof.verdict() instanceof Verdict.Withheld withheld) {
            withheld.findings().forEach(finding -> findings.addObject()
                    .put("code", finding.code().code())
                    .put("message", finding.message()));
        }
        proof.figures().ifPresent(figures -> figures(node.putObject("figures"), figures));
    }

    private static void figures(ObjectNode node, Figures figures) {
        spot(node.putObject("worstGouge"), figures.worstGouge());
        spot(node.putObject("worstRest"), figures.worstRest());
        ObjectNode regions = node.putObject("regions");
        new TreeMap<>(figures.regions()).forEach((region, worst) -> {
            ObjectNode one = regions.putObject(word(region));
            one.put("samples", worst.samples());
            Numbers.put(one, "worstGougeUm", worst.worstGougeUm());
            Numbers.put(one, "worstRestUm", worst.worstRestUm());
            Numbers.put(one, "p95RestUm", worst.p95RestUm());
        });
        Numbers.put(node, "airShare", figures.airShare());
        ObjectNode engagement = node.putObject("largestEngagement");
        Numbers.put(engagement, "mm2", figures.largestEngagement().mm2());
        engagement.put("tool", figures.largestEngagement().tool());
        engagement.put("line", figures.largestEngagement().line());
        ObjectNode time = node.putObject("timeS");
        Numbers.put(time, "feed", figures.time().feedS());
        Numbers.put(time, "rapid", figures.time().rapidS());
        Numbers.put(time, "toolChange", figures.time().changeS());
        Numbers.put(time, "dwell", figures.time().dwellS());
        Numbers.put(time, "total", figures.time().totalS());
        var collisions = node.putArray("collisions");
        figures.collisions().forEach(collision -> collisions
                .addObject()
                .put("what", word(collision.what()))
                .put("tool", collision.tool())
                .put("line", collision.line()));
        node.put("samples", figures.samples());
    }

    private static void spot(ObjectNode node, Spot spot) {
        Numbers.put(node, "valueUm", spot.valueUm());
        node.put("region", word(spot.region()));
        Numbers.put(node, "azimuthDeg", spot.azimuthDeg());
        Numbers.put(node, "heightMm", spot.heightMm());
        Numbers.put(node, "xMm", spot.point().x());
        Numbers.put(node, "yMm", spot.point().y());
        node.put("line", spot.line());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Region region) {
        return word((Enum<?>) region);
    }
}
