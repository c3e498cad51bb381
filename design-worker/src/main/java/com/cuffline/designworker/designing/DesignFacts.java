package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.Measures;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.abutmentdesign.Side;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.Achieved;
import com.cuffline.contracts.DesignFact.Measure;
import com.cuffline.contracts.DesignFact.MeasureAgain;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.contracts.DesignFact.Rule;
import com.cuffline.contracts.DesignFact.SiteDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes the kernel's answers as facts. */
final class DesignFacts {

    private DesignFacts() {}

    static SiteDesign site(AbutmentDesign design, ArtifactRef mesh, ArtifactRef view) {
        return new SiteDesign(
                design.tooth().toString(),
                design.material().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                design.route().name(),
                design.blankFamily(),
                design.blankDiameterMm().orElse(0),
                design.measures().largestDiameterMm(),
                design.measures().totalHeightMm(),
                design.measures().volumeMm3(),
                measures(design.measures()),
                design.parameters().stream()
                        .map(parameter -> new Achieved(
                                parameter.parameter(), parameter.asked(), parameter.achieved(), parameter.unit()))
                        .toList(),
                design.rules().stream().map(DesignFacts::rule).toList(),
                mesh,
                view);
    }

    static RejectedSite rejected(String tooth, Refused refused) {
        return new RejectedSite(
                tooth,
                rules(refused),
                refused.measureAgain().stream()
                        .map(again -> new MeasureAgain(again.rule(), again.what()))
                        .toList());
    }

    static List<Rule> rules(DesignOutcome outcome) {
        return outcome.rules().stream().map(DesignFacts::rule).toList();
    }

    private static Rule rule(RuleResult result) {
        return new Rule(
                result.rule(),
                result.verdict().name(),
                nullable(result.number()),
                nullable(result.limit()),
                result.unit(),
                result.source(),
                result.cure(),
                result.message());
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static List<Measure> measures(Measures measures) {
        List<Measure> list = new ArrayList<>();
        for (Side side : Side.values()) {
            Double height = measures.collarHeightsMm().get(side);
            if (height != null) {
                list.add(mm("marginHeightMm." + side.name().toLowerCase(Locale.ROOT), height));
            }
        }
        list.add(mm("marginDiameterMm.buccolingual", measures.marginBuccolingualMm()));
        list.add(mm("marginDiameterMm.mesiodistal", measures.marginMesiodistalMm()));
        list.add(mm("totalHeightMm", measures.totalHeightMm()));
        list.add(mm("postHeightMm", measures.postHeightMm()));
        list.add(mm("wallMinimumMm", measures.wallMinimumMm()));
        list.add(mm("channelDiameterMm", measures.channelDiameterMm()));
        list.add(new Measure("postTiltDeg", measures.postTiltDeg(), "deg"));
        list.add(new Measure("emergenceAngleDeg", measures.emergenceAngleDeg(), "deg"));
        list.add(new Measure("areaMm2", measures.areaMm2(), "mm2"));
        return list;
    }

    private static Measure mm(String name, double value) {
        return new Measure(name, value, "mm");
    }
}
