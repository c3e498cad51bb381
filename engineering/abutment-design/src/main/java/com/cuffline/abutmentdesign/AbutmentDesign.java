package com.cuffline.abutmentdesign;

import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A designed abutment.
 *
 * <p>Mesh and margin line lie in the implant frame: origin at the centre of the implant table, x buccal, z coronal, y mesial in
 * quadrants 2 and 4 and distal in 1 and 3, so that the frame is right-handed everywhere.
 *
 * @param parameters asked and achieved; empty for a healing abutment
 * @param chordToleranceMm largest distance between the mesh and the surface it stands for
 * @param marginLine closed edge loop of the mesh; the last point is not the first again
 * @param blankFamily the connection's blank family; for a disc the name of the material
 * @param blankDiameterMm smallest covering blank; empty for a disc, or when no blank covers the part
 * @param unconfirmed library values of certainty C the design rests on
 */
public record AbutmentDesign(
        FdiTooth tooth,
        AbutmentKind kind,
        Material material,
        ManufacturingRoute route,
        String blankFamily,
        OptionalDouble blankDiameterMm,
        List<AskedAchieved> parameters,
        List<RuleResult> rules,
        Measures measures,
        TriangleMesh mesh,
        double chordToleranceMm,
        List<Vector3> marginLine,
        List<Section> sections,
        List<String> unconfirmed,
        String kernelVersion,
        String libraryVersion) {
    public AbutmentDesign {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        marginLine = List.copyOf(marginLine);
        sections = List.copyOf(sections);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** Whether every rule passed. */
    public boolean green() {
        return rules.stream().allMatch(rule -> rule.verdict() == Verdict.PASS);
    }
}
