package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.AbutmentSolid;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.abutmentdesign.solid.SolidOutcome;
import com.cuffline.abutmentdesign.solid.SolidOutcome.Built;
import com.cuffline.abutmentdesign.solid.SolidOutcome.NotBuildable;
import java.util.Optional;

/**
 * The solid of a chosen candidate. Where no sound mesh comes of it, the same shape with its top a few hundredths of a millimetre lower is
 * tried: what fails is then a coincidence of edges, not the shape.
 *
 * @param judged the candidate that was built, judged by what was measured on its solid
 * @param problem why the chosen candidate itself gave no sound solid; empty when it did
 */
record Building(Judged judged, Optional<AbutmentSolid> solid, Optional<NotBuildable> problem) {
    private static final double[] LOWER_MM = {0, 0.02, 0.05};

    static Building of(Judged chosen, Limits limits, double chordToleranceMm) {
        Optional<NotBuildable> problem = Optional.empty();
        for (double lower : LOWER_MM) {
            Judged judged = lower == 0 ? chosen : lowered(chosen, limits, lower);
            if (!judged.buildable() || (lower > 0 && judged.parameters().equals(chosen.parameters()))) {
                break;
            }
            SolidOutcome outcome = AbutmentSolids.build(judged.candidate().surface(), chordToleranceMm);
            if (outcome instanceof Built built) {
                Judged measured = judged.measured(built.solid().measures());
                return new Building(measured, Optional.of(built.solid()), problem);
            }
            problem = problem.isPresent() ? problem : Optional.of((NotBuildable) outcome);
        }
        return new Building(chosen, Optional.empty(), problem);
    }

    /** The rule that says why there is no solid; only a mesh that fails its proof is a fault of ours. */
    static RuleResult rule(NotBuildable problem) {
        String rule =
                switch (problem.code()) {
                    case "opening-too-low" -> ShapeRules.SEAT;
                    case "channel-cuts-the-margin" -> ShapeRules.OPENING;
                    case "wall-below-the-margin-too-thin", "wide-lower-bore-stands-out" -> ShapeRules.WALL;
                    case "no-single-opening", "rim-turns-back" -> "screw-channel-leaves-one-opening";
                    case "too-rough-for-the-tolerance" -> FinishedDesign.TOLERANCE_RULE;
                    case "mesh-not-sound" -> FinishedDesign.MESH_RULE;
                    default -> "shape-can-be-built";
                };
        Cure cure =
                switch (rule) {
                    case ShapeRules.SEAT -> Cure.SEAT;
                    case ShapeRules.OPENING, "screw-channel-leaves-one-opening" -> Cure.AXIS;
                    case ShapeRules.WALL, "shape-can-be-built" -> Cure.CUFF_WIDTH;
                    default -> Cure.CUFF_SHAPE;
                };
        String message = "No sound solid can be built: " + problem.reason();
        return Finding.fail(problem.number(), problem.limit(), problem.unit(), "geometry", message)
                .of(rule, cure);
    }

    private static Judged lowered(Judged chosen, Limits limits, double mm) {
        Candidate.Draft draft = chosen.draft();
        DesignParameter top = draft.site().healing() ? DesignParameter.HEALING_RISE : DesignParameter.POST_HEIGHT;
        double height = draft.site().healing() ? draft.parameters().get(top) : draft.postHeightMm();
        Parameters less = limits.with(draft.parameters(), top, height - mm);
        return Judged.of(Candidate.Draft.of(draft.site(), draft.ring(), less, draft.margin()));
    }
}
