package com.cuffline.orderform.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AzimuthRow;
import com.cuffline.abutmentdesign.ContourAngles;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.MeasureAgain;
import com.cuffline.abutmentdesign.MeasuredWall;
import com.cuffline.abutmentdesign.Measures;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.Place;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Trade;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.Side;
import java.util.Comparator;
import java.util.List;

/** The kernel's answer for one site; docs/desk.md and docs/api.md name every field. */
public final class DesignJson {
    private final FieldWriter out;
    private final Dialect dialect;

    /** @param out stands inside the site's object */
    public DesignJson(FieldWriter out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
    }

    /** Where the mesh lies and which way azimuths run. */
    public void frame(FdiTooth tooth) {
        boolean mirrored = tooth.leftHanded();
        out.object("frame", () -> out.text("unit", "mm")
                .text("origin", "centre of the implant table")
                .text("x", "buccal")
                .text("y", mirrored ? "distal" : "mesial")
                .text("z", "coronal, along the implant axis")
                .text("azimuth", "degrees from buccal over mesial")
                .flag("mirrored", mirrored)
                .text("handed", "right"));
    }

    /** Failing rules first, then warning ones, notes last; otherwise in the kernel's order. */
    public void rules(DesignOutcome outcome) {
        List<RuleResult> rules = outcome.rules().stream()
                .sorted(Comparator.comparing(RuleResult::verdict).reversed().thenComparing(RuleResult::note))
                .toList();
        if (dialect == Dialect.PREVIEW) {
            out.objects("rules", rules, this::rule);
        } else {
            out.objects("rules", rules.stream().filter(rule -> !rule.note()).toList(), this::rule);
            out.objects("notes", rules.stream().filter(RuleResult::note).toList(), this::rule);
        }
    }

    private void rule(RuleResult rule) {
        boolean noteAmongRules = dialect == Dialect.PREVIEW && rule.note();
        out.text("code", rule.rule())
                .text("status", noteAmongRules ? "note" : FieldWriter.word(rule.verdict()))
                .number("value", rule.number())
                .number("limit", rule.limit())
                .text("unit", rule.unit().isEmpty() ? null : rule.unit())
                .text("source", rule.source())
                .text(dialect.curedBy, rule.cure().field())
                .text(dialect.cure, rule.cure().advice())
                .text("message", rule.message());
    }

    /** What a refusal wants measured again; {@code prefix} stands before each field's path, as {@code sites[0].}. */
    public void measureAgain(DesignOutcome outcome, String prefix) {
        measureAgain(outcome instanceof DesignOutcome.Refused refused ? refused.measureAgain() : List.of(), prefix);
    }

    /** The same of items that came from elsewhere. */
    public void measureAgain(List<MeasureAgain> items, String prefix) {
        out.objects("measureAgain", items, item -> out.text("rule", item.rule())
                .text("field", prefix + item.field())
                .text("reason", item.reason()));
    }

    /** Everything of a shaped design but mesh and blank, which each document shows in its own way. */
    public void design(AbutmentDesign design) {
        out.objects("parameters", design.parameters(), this::parameter);
        out.objects("traded", design.trades(), this::trade);
        out.objects("azimuths", design.azimuths(), this::azimuth);
        marginRing(design);
        Vector3 post = design.postAxis();
        out.numbers("postAxis", post.x(), post.y(), post.z());
        out.object("measures", () -> measures(design.measures()));
        out.objects("walls", List.of(design.measures().wall()), this::wall);
        new SectionJson(out, dialect).sections(design);
        out.texts("unconfirmed", design.unconfirmed());
    }

    /** The parts of the mesh, in its order. */
    public void regions(AbutmentDesign design) {
        out.objects("regions", design.regions(), (RegionRange range) -> out.word("name", range.region())
                .count("firstTriangle", range.firstTriangle())
                .count("triangles", range.triangles())
                .number("areaMm2", range.areaMm2()));
    }

    private void parameter(ParameterAnswer answer) {
        out.text("code", answer.parameter().code())
                .number(dialect.parameterValue, answer.value())
                .text("unit", answer.parameter().unit())
                .number("asked", answer.asked())
                .word("origin", answer.origin())
                .number("min", answer.range().min())
                .number("max", answer.range().max())
                .number("default", answer.range().defaultValue())
                .text("why", answer.range().why())
                .text("source", answer.range().source());
    }

    private void trade(Trade trade) {
        out.text("parameter", trade.parameter().code())
                .number("asked", trade.asked())
                .number("chosen", trade.chosen())
                .text("unit", trade.parameter().unit())
                .text("rule", trade.rule())
                .text("reason", trade.reason());
    }

    private void azimuth(AzimuthRow row) {
        out.number("azimuthDeg", row.azimuthDeg());
        compared("marginHeightMm", row.marginHeight());
        compared("marginDepthMm", row.marginDepth());
        compared("marginRadiusMm", row.marginRadius());
        compared("displacementMm", row.displacement());
    }

    private void compared(String field, AzimuthRow.Compared compared) {
        out.object(field, () -> out.number("asked", compared.asked())
                .number("achieved", compared.achieved())
                .number("difference", compared.difference())
                .number("uncertainty", compared.uncertainty()));
    }

    /** In the implant frame; closed, the first point not repeated. */
    private void marginRing(AbutmentDesign design) {
        if (dialect == Dialect.PREVIEW) {
            out.tuples("marginRing", design.marginLine(), point -> {
                out.write(point.x());
                out.write(point.y());
                out.write(point.z());
            });
            return;
        }
        double towardsMesial = design.tooth().leftHanded() ? -1 : 1;
        out.objects("marginRing", design.marginLine(), point -> {
            double deg = StrictMath.toDegrees(StrictMath.atan2(towardsMesial * point.y(), point.x()));
            out.number("azimuthDeg", deg < 0 ? deg + 360 : deg)
                    .number("x", point.x())
                    .number("y", point.y())
                    .number("z", point.z());
        });
    }

    private void measures(Measures measures) {
        out.number("totalHeightMm", measures.totalHeightMm())
                .number("postHeightMm", measures.postHeightMm())
                .object(dialect.collars, () -> collars(measures))
                .number("marginBuccolingualMm", measures.marginBuccolingualMm())
                .number("marginMesiodistalMm", measures.marginMesiodistalMm())
                .number("wallMinimumMm", measures.wall().leastMm())
                .object("wallPlace", () -> place(measures.wall().at()))
                .number("postTiltDeg", measures.postTiltDeg())
                .number("emergenceAngleDeg", measures.emergenceAngleDeg())
                .number("channelDiameterMm", measures.channelDiameterMm())
                .number("largestDiameterMm", measures.largestDiameterMm())
                .number("retentionAreaMm2", measures.retentionAreaMm2())
                .number("draftDeg", measures.draftDeg())
                .number("volumeMm3", measures.volumeMm3())
                .number("areaMm2", measures.areaMm2())
                .objects(dialect.contours, measures.contours(), this::contour);
    }

    private void wall(MeasuredWall wall) {
        out.text("between", "screw channel and outside, " + wall.stretch()).number("leastMm", wall.leastMm());
        place(wall.at());
    }

    private void place(Place at) {
        out.number("azimuthDeg", at.azimuthDeg()).number("heightMm", at.heightMm());
    }

    private void collars(Measures measures) {
        for (Side side : Side.values()) {
            out.number(side.word(), measures.collarHeightsMm().getOrDefault(side, Double.NaN));
        }
    }

    private void contour(ContourAngles contour) {
        out.text("side", contour.side().word())
                .number("deepDeg", contour.deepDeg())
                .number("totalDeg", contour.totalDeg())
                .number("mucosalDeg", contour.mucosalDeg());
    }
}
