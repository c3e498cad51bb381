package com.cuffline.productionworker.planning;

import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.ToolLine;
import com.cuffline.documents.Traveler;
import com.cuffline.documents.Traveler.Inspection;
import com.cuffline.documents.Traveler.Make;
import com.cuffline.documents.Traveler.Targets;
import com.cuffline.milling.center.Center;
import com.cuffline.productionworker.Approval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What stands on the traveler of a unit. */
final class TravelerText {

    /** Usual profile of free surfaces, 20 to 50 µm; certainty C, general knowledge. */
    private static final double SURFACE_TOLERANCE_MM = 0.05;

    private TravelerText() {}

    /** @param center as it is when the traveler is printed: the minutes of proven programs count as used */
    static Traveler of(Frame frame, BatchedUnit unit, Approval approval, Center center) {
        PlannedBatch batch = unit.batch();
        SiteDesign design = approval.design();
        Targets targets = targets(approval);
        return new Traveler(
                frame,
                new Traveler.Unit(
                        unit.code(),
                        unit.unit().orderCode(),
                        unit.unit().tooth(),
                        batch.code(),
                        batch.machine(),
                        BatchSheetText.name(unit),
                        approval.dueOn()),
                new Make(
                        approval.implant(),
                        isBlank(design) ? "as made by the blank's maker" : "",
                        design.material(),
                        design.blankFamily(),
                        batch.stock().diameterMm()),
                targets,
                approval.screws(),
                steps(design),
                inspections(targets),
                milling(unit, center),
                tools(unit, center));
    }

    private static List<Fact> milling(BatchedUnit unit, Center center) {
        StoredProgram program = Objects.requireNonNull(unit.program());
        ProgramProof proof = program.proof();
        return List.of(
                new Fact("Stock lot", unit.seat().lot()),
                new Fact("Blank", blank(unit.seat().lot(), center)),
                new Fact("Machined as no.", String.valueOf(unit.seat().position())),
                new Fact("Program SHA-256", program.file().sha256()),
                new Fact("Design mesh SHA-256", unit.approval().design().mesh().sha256()),
                new Fact("Proof SHA-256", proof.file().sha256()),
                new Fact("Deepest cut into the design", figure(proof.worstGougeUm(), proof.worstGougeAt())),
                new Fact("Thickest rest", figure(proof.worstRestUm(), proof.worstRestAt())),
                new Fact(
                        "Machining time",
                        String.format(
                                Locale.ROOT,
                                "%.1f min, %.0f %% of feed in air",
                                proof.machiningTimeS() / 60,
                                100 * proof.airShare())));
    }

    private static String figure(double um, String where) {
        return String.format(Locale.ROOT, "%.1f µm, %s", um, where);
    }

    private static String blank(String lot, Center center) {
        return center.stock()
                .blank(lot)
                .map(one -> String.format(
                        Locale.ROOT, "%s, %.1f × %.1f mm", one.family(), one.diameterMm(), one.heightMm()))
                .or(() -> center.stock()
                        .disc(lot)
                        .map(one -> String.format(
                                Locale.ROOT,
                                "disc %s, lot %s, %s, enlarged %.4f / %.4f / %.4f",
                                one.id(),
                                one.lot(),
                                one.shade(),
                                one.sinterX(),
                                one.sinterY(),
                                one.sinterZ())))
                .orElse("");
    }

    private static List<ToolLine> tools(BatchedUnit unit, Center center) {
        return Objects.requireNonNull(unit.program()).tools().stream()
                .map(tool -> new ToolLine(
                        tool.name(),
                        tool.minutes(),
                        Minutes.lifeLeft(unit.batch().machine(), tool.number(), center) + tool.minutes()))
                .toList();
    }

    private static Targets targets(Approval approval) {
        SiteDesign design = approval.design();
        return new Targets(
                approval.lengthMm("marginHeightMm.buccal"),
                approval.lengthMm("marginHeightMm.mesial"),
                approval.lengthMm("marginHeightMm.lingual"),
                approval.lengthMm("marginHeightMm.distal"),
                design.totalHeightMm(),
                design.largestDiameterMm(),
                approval.lengthMm("marginDiameterMm.buccolingual"),
                approval.lengthMm("marginDiameterMm.mesiodistal"));
    }

    private static List<String> steps(SiteDesign design) {
        List<String> steps = new ArrayList<>(List.of(
                "Set up stock, note its lot",
                "Load the main program of the batch sheet",
                "Mill",
                "Separate and deburr"));
        if (design.material().equals("zirconia")) {
            steps.add("Sinter by the disc's curve");
        }
        steps.add("Polish the collar");
        if (design.route().equals("DISC")) {
            steps.add("Bond to the titanium base");
        }
        steps.add("Clean in ultrasound");
        if (design.material().equals("titanium-gold-anodised")) {
            steps.add("Anodise, note voltage and bath");
        }
        steps.addAll(List.of("Inspect", "Mark", "Pack with screws, note their lot"));
        return steps;
    }

    /** What is measured on the finished unit. */
    static List<Inspection> inspections(Approval approval) {
        return inspections(targets(approval));
    }

    private static List<Inspection> inspections(Targets targets) {
        return List.of(
                new Inspection("Total height", targets.totalHeightMm(), SURFACE_TOLERANCE_MM),
                new Inspection("Margin height buccal", targets.buccalMm(), SURFACE_TOLERANCE_MM),
                new Inspection("Margin height mesial", targets.mesialMm(), SURFACE_TOLERANCE_MM),
                new Inspection("Margin height lingual", targets.lingualMm(), SURFACE_TOLERANCE_MM),
                new Inspection("Margin height distal", targets.distalMm(), SURFACE_TOLERANCE_MM),
                new Inspection("Largest diameter", targets.largestDiameterMm(), SURFACE_TOLERANCE_MM));
    }

    private static boolean isBlank(SiteDesign design) {
        return design.route().equals("PRE_MILLED_BLANK");
    }
}
