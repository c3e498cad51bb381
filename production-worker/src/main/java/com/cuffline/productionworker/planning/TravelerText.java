package com.cuffline.productionworker.planning;

import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Traveler;
import com.cuffline.documents.Traveler.Inspection;
import com.cuffline.documents.Traveler.Make;
import com.cuffline.documents.Traveler.Targets;
import com.cuffline.milling.Route;
import com.cuffline.productionworker.Approval;
import java.util.ArrayList;
import java.util.List;

/** What stands on the traveler of a unit. */
final class TravelerText {

    /** Usual profile of free surfaces, 20 to 50 µm; certainty C, general knowledge. */
    private static final double SURFACE_TOLERANCE_MM = 0.05;

    private TravelerText() {}

    static Traveler of(Frame frame, BatchedUnit unit, Approval approval) {
        PlannedBatch batch = unit.batch();
        SiteDesign design = approval.design();
        Targets targets = targets(approval);
        return new Traveler(
                frame,
                new Traveler.Unit(
                        unit.code(),
                        unit.orderCode(),
                        unit.tooth(),
                        batch.code(),
                        batch.machine(),
                        String.valueOf(unit.slot()),
                        approval.dueOn()),
                new Make(
                        approval.implant(),
                        isBlank(design) ? "as made by the blank's maker" : "",
                        design.material(),
                        design.blankFamily(),
                        batch.blankDiameterMm()),
                targets,
                approval.screws(),
                steps(design),
                inspections(targets));
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
        List<String> steps = new ArrayList<>(List.of("Set up stock, note its lot", "Mill"));
        if (!isBlank(design)) {
            steps.add("Sinter by the disc's curve");
            steps.add("Bond to the titanium base");
        }
        steps.addAll(List.of("Separate and deburr", "Polish the collar", "Clean in ultrasound"));
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
        return design.route().equals(Route.PRE_MILLED_BLANK.name());
    }
}
