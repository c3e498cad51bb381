package com.cuffline.abutmentdesign;

import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.geometry.TriangleMesh;
import com.cuffline.geometry.Vector3;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.MakingRoute;
import com.cuffline.measurement.AbutmentKind;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A designed abutment.
 *
 * <p>Mesh, margin line and axes lie in the implant frame: origin at the centre of the implant table, x buccal, z coronal, y mesial in
 * quadrants 2 and 4 and distal in 1 and 3, so that the frame is right-handed everywhere. Azimuths count from buccal over mesial
 * in every quadrant.
 *
 * @param material code of the library's material
 * @param parameters every parameter that applies to the kind, with its range
 * @param trades what was changed from the wish, and for which rule
 * @param azimuths every 15 degrees from buccal, the four sides among them
 * @param regions the triangles of each part of the surface
 * @param chordToleranceMm largest distance allowed between the mesh and the surface it stands for
 * @param chordErrorMm the distance that was measured
 * @param marginLine closed edge loop of the mesh; the last point is not the first again
 * @param postAxis unit direction of the post
 * @param blankFamily the connection's blank family; for a disc the name of the material
 * @param blankDiameterMm smallest covering blank; empty for a disc, or when no blank covers the part
 * @param unconfirmed library values of certainty C the design rests on
 */
public record AbutmentDesign(
        FdiTooth tooth,
        AbutmentKind kind,
        String material,
        MakingRoute route,
        String blankFamily,
        OptionalDouble blankDiameterMm,
        List<ParameterAnswer> parameters,
        List<Trade> trades,
        List<AzimuthRow> azimuths,
        List<RuleResult> rules,
        Measures measures,
        TriangleMesh mesh,
        List<RegionRange> regions,
        double chordToleranceMm,
        double chordErrorMm,
        List<Vector3> marginLine,
        Vector3 postAxis,
        List<Section> sections,
        List<String> unconfirmed,
        String kernelVersion,
        String libraryVersion) {
    public AbutmentDesign {
        parameters = List.copyOf(parameters);
        trades = List.copyOf(trades);
        azimuths = List.copyOf(azimuths);
        rules = List.copyOf(rules);
        regions = List.copyOf(regions);
        marginLine = List.copyOf(marginLine);
        sections = List.copyOf(sections);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /** Whether every rule passed. */
    public boolean green() {
        return rules.stream().allMatch(rule -> rule.verdict() == Verdict.PASS);
    }
}
