package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AzimuthRow;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.Measures;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Trade;
import com.cuffline.measurement.Side;
import java.util.Comparator;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The kernel's answer for one site as JSON; docs/api.md names every field. Lengths and angles to a tenth of a micrometre or millidegree. */
final class DesignJson {
    private DesignJson() {}

    /** {@code GREEN} every rule passed, {@code REVIEW} one warns, {@code REJECTED} one fails. */
    static String verdict(DesignOutcome outcome) {
        if (outcome instanceof DesignOutcome.Designed designed) {
            return designed.design().green() ? "GREEN" : "REVIEW";
        }
        return "REJECTED";
    }

    /** Failing rules first, then warning ones, notes last; otherwise in the kernel's order. */
    static void rules(DesignOutcome outcome, ArrayNode rules) {
        outcome.rules().stream()
                .sorted(Comparator.comparing(RuleResult::verdict).reversed().thenComparing(RuleResult::note))
                .forEach(rule -> rule(rule, rules.addObject()));
    }

    private static void rule(RuleResult rule, ObjectNode node) {
        node.put("code", rule.rule())
                .put("status", rule.note() ? "note" : word(rule.verdict()))
                .put("value", number(rule.number()))
                .put("limit", number(rule.limit()))
                .put("unit", rule.unit().isEmpty() ? null : rule.unit())
                .put("source", rule.source())
                .put("curedBy", rule.cure().field())
                .put("advice", rule.cure().advice())
                .put("message", rule.message());
    }

    static void measureAgain(DesignOutcome outcome, int site, ArrayNode again) {
        if (outcome instanceof DesignOutcome.Refused refused) {
            refused.measureAgain().forEach(item -> again.addObject()
                    .put("rule", item.rule())
                    .put("field", "sites[" + site + "]." + item.field())
                    .put("reason", item.reason()));
        }
    }

    static void design(AbutmentDesign design, ObjectNode node) {
        node.put("kind", word(design.kind()))
                .put("material", design.material())
                .put("route", word(design.route()))
                .put("blankFamily", design.blankFamily())
                .put("blankDiameterMm", number(design.blankDiameterMm()));
        ArrayNode parameters = node.putArray("parameters");
        design.parameters().forEach(answer -> parameter(answer, parameters.addObject()));
        ArrayNode trades = node.putArray("traded");
        design.trades().forEach(trade -> trade(trade, trades.addObject()));
        ArrayNode azimuths = node.putArray("azimuths");
        design.azimuths().forEach(row -> azimuth(row, azimuths.addObject()));
        measures(design.measures(), node.putObject("measures"));
        SectionJson.marginRing(design, node.putArray("marginRing"));
        SectionJson.sections(design, node.putArray("sections"));
        mesh(design, node.putObject("mesh"));
        ArrayNode unconfirmed = node.putArray("unconfirmed");
        design.unconfirmed().forEach(unconfirmed::add);
    }

    private static void parameter(ParameterAnswer answer, ObjectNode node) {
        node.put("code", answer.parameter().code())
                .put("value", rounded(answer.value()))
                .put("unit", answer.parameter().unit())
                .put("asked", number(answer.asked()))
                .put("origin", word(answer.origin()))
                .put("min", rounded(answer.range().min()))
                .put("max", rounded(answer.range().max()))
                .put("default", rounded(answer.range().defaultValue()))
                .put("why", answer.range().why())
                .put("source", answer.range().source());
    }

    private static void trade(Trade trade, ObjectNode node) {
        node.put("parameter", trade.parameter().code())
                .put("asked", rounded(trade.asked()))
                .put("chosen", rounded(trade.chosen()))
                .put("unit", trade.parameter().unit())
                .put("rule", trade.rule())
                .put("reason", trade.reason());
    }

    private static void azimuth(AzimuthRow row, ObjectNode node) {
        node.put("azimuthDeg", row.azimuthDeg());
        compared(row.marginHeight(), node.putObject("marginHeightMm"));
        compared(row.marginDepth(), node.putObject("marginDepthMm"));
        compared(row.marginRadius(), node.putObject("marginRadiusMm"));
        compared(row.displacement(), node.putObject("displacementMm"));
    }

    private static void compared(AzimuthRow.Compared compared, ObjectNode node) {
        node.put("asked", rounded(compared.asked()))
                .put("achieved", rounded(compared.achieved()))
                .put("difference", rounded(compared.difference()))
                .put("uncertainty", rounded(compared.uncertainty()));
    }

    private static void measures(Measures measures, ObjectNode node) {
        node.put("totalHeightMm", rounded(measures.totalHeightMm()))
                .put("postHeightMm", rounded(measures.postHeightMm()));
        ObjectNode collars = node.putObject("collarHeightsMm");
        for (Side side : Side.values()) {
            collars.put(side.word(), rounded(measures.collarHeightsMm().getOrDefault(side, Double.NaN)));
        }
        node.put("marginBuccolingualMm", rounded(measures.marginBuccolingualMm()))
                .put("marginMesiodistalMm", rounded(measures.marginMesiodistalMm()))
                .put("wallMinimumMm", rounded(measures.wallMinimumMm()));
        node.putObject("wallPlace")
                .put("azimuthDeg", rounded(measures.wallPlace().azimuthDeg()))
                .put("heightMm", rounded(measures.wallPlace().heightMm()));
        node.put("postTiltDeg", rounded(measures.postTiltDeg()))
                .put("emergenceAngleDeg", rounded(measures.emergenceAngleDeg()))
                .put("channelDiameterMm", rounded(measures.channelDiameterMm()))
                .put("largestDiameterMm", rounded(measures.largestDiameterMm()))
                .put("retentionAreaMm2", rounded(measures.retentionAreaMm2()))
                .put("draftDeg", rounded(measures.draftDeg()))
                .put("volumeMm3", rounded(measures.volumeMm3()))
                .put("areaMm2", rounded(measures.areaMm2()));
        ArrayNode contours = node.putArray("contours");
        measures.contours().forEach(contour -> contours.addObject()
                .put("side", contour.side().word())
                .put("deepDeg", rounded(contour.deepDeg()))
                .put("totalDeg", rounded(contour.totalDeg()))
                .put("mucosalDeg", rounded(contour.mucosalDeg())));
    }

    private static void mesh(AbutmentDesign design, ObjectNode node) {
        node.put("triangles", design.mesh().triangleCount())
                .put("vertices", design.mesh().vertexCount())
                .put("chordToleranceMm", design.chordToleranceMm())
                .put("chordErrorMm", design.chordErrorMm());
        ArrayNode regions = node.putArray("regions");
        design.regions().forEach(region -> regions.addObject()
                .put("name", word(region.region()))
                .put("triangles", region.triangles())
                .put("areaMm2", rounded(region.areaMm2())));
    }

    static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(rounded(number.getAsDouble())) : null;
    }

    static double rounded(double number) {
        return Double.isFinite(number) ? Math.rint(number * 1e4) / 1e4 : number;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
