package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.Measures;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.Achieved;
import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.MeasureAgain;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.contracts.DesignFact.Rule;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.implantlibrary.MakingRoute;
import com.cuffline.measurement.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes the kernel's answers down as facts. */
final class DesignFacts {

    /** Discs of the house, general knowledge, certainty C: 98.5 mm is the common holder size. */
    static final double HOUSE_DISC_MM = 98.5;

    private DesignFacts() {}

    private static double stockDiameterMm(AbutmentDesign design) {
        return switch (design.route()) {
            case DISC -> HOUSE_DISC_MM;
            case BAR -> design.measures().largestDiameterMm();
            default -> design.blankDiameterMm().orElseThrow();
        };
    }

    static SiteDesign designed(AbutmentDesign design, ArtifactRef mesh, ArtifactRef view, ArtifactRef surface) {
        boolean blank = design.route() == MakingRoute.PRE_MILLED_BLANK;
        String material = design.material();
        return new SiteDesign(
                design.tooth().toString(),
                material,
                design.route().name(),
                blank ? design.blankFamily() : material,
                stockDiameterMm(design),
                design.measures().largestDiameterMm(),
                design.measures().totalHeightMm(),
                design.measures().volumeMm3(),
                measures(design.measures()),
                Comparisons.of(design).stream()
                        .map(c -> new Achieved(c.code(), c.asked(), c.achieved(), c.unit()))
                        .toList(),
                rules(design.rules()),
                mesh,
                view,
                surface);
    }

    /** @param index place of the site in the order */
    static RejectedSite rejected(int index, SiteAnswer answer) {
        List<MeasureAgain> again = answer.outcome() instanceof Refused refused
                ? refused.measureAgain().stream()
                        .map(item -> new MeasureAgain("sites[" + index + "]." + item.field(), item.reason()))
                        .distinct()
                        .toList()
                : List.of();
        return new RejectedSite(
                answer.order().tooth().toString(), rules(answer.outcome().rules()), again);
    }

    /** Failing rules first, then those that warn; otherwise in the kernel's order. */
    private static List<Rule> rules(List<RuleResult> results) {
        return results.stream()
                .sorted(Comparator.comparing(RuleResult::verdict).reversed())
                .map(result -> new Rule(
                        result.rule(),
                        result.verdict().name(),
                        orNull(result.number()),
                        orNull(result.limit()),
                        result.unit(),
                        result.source(),
                        result.cure().field(),
                        result.message()))
                .toList();
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static List<Measure> measures(Measures measures) {
        List<Measure> list = new ArrayList<>();
        Map<Side, Double> collars = measures.collarHeightsMm();
        for (Side side : Side.values()) {
            String name = "marginHeightMm." + side.name().toLowerCase(Locale.ROOT);
            list.add(new Measure(name, Objects.requireNonNull(collars.get(side)), "mm"));
        }
        list.add(new Measure("marginDiameterMm.buccolingual", measures.marginBuccolingualMm(), "mm"));
        list.add(new Measure("marginDiameterMm.mesiodistal", measures.marginMesiodistalMm(), "mm"));
        list.add(new Measure("postHeightMm", measures.postHeightMm(), "mm"));
        list.add(new Measure("postTiltDeg", measures.postTiltDeg(), "deg"));
        list.add(new Measure("wallMinimumMm", measures.wall().leastMm(), "mm"));
        list.add(new Measure("emergenceAngleDeg", measures.emergenceAngleDeg(), "deg"));
        list.add(new Measure("boreDiameterMm", measures.channelDiameterMm(), "mm"));
        list.add(new Measure("areaMm2", measures.areaMm2(), "mm2"));
        list.add(new Measure("retentionAreaMm2", measures.retentionAreaMm2(), "mm2"));
        list.add(new Measure("draftDeg", measures.draftDeg(), "deg"));
        return list;
    }
}
