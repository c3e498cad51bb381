package com.cuffline.orderform.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.GlbFiles;
import com.cuffline.geometry.files.NamedLine;
import com.cuffline.geometry.files.NamedPart;
import java.util.List;
import java.util.Locale;

/**
 * An abutment for viewers: a part for each region of the surface; margin line, implant axis and post axis as lines. The axes stand
 * out of the part a little; that of the post runs through the middle of the margin line.
 */
public final class AbutmentGlb {
    private static final double BEYOND_MM = 2;

    private AbutmentGlb() {}

    /** @param name of the root node: letters, digits, space, point, dash, underscore */
    public static byte[] of(AbutmentDesign design, String name) {
        return GlbFiles.write(design.mesh(), name, parts(design), lines(design));
    }

    private static List<NamedPart> parts(AbutmentDesign design) {
        return design.regions().stream()
                .filter(range -> range.triangles() > 0)
                .map(AbutmentGlb::part)
                .toList();
    }

    private static NamedPart part(RegionRange range) {
        return new NamedPart(
                range.region().name().toLowerCase(Locale.ROOT),
                range.firstTriangle(),
                range.firstTriangle() + range.triangles());
    }

    private static List<NamedLine> lines(AbutmentDesign design) {
        double top = design.measures().totalHeightMm() + BEYOND_MM;
        Vector3 centre = Vector3.ZERO;
        for (Vector3 point : design.marginLine()) {
            centre = centre.plus(point.times(1.0 / design.marginLine().size()));
        }
        return List.of(
                new NamedLine("margin line", design.marginLine(), true),
                new NamedLine("implant axis", List.of(new Vector3(0, 0, -BEYOND_MM), new Vector3(0, 0, top)), false),
                new NamedLine(
                        "post axis",
                        List.of(centre, centre.plus(design.postAxis().times(Math.max(1, top - centre.z())))),
                        false));
    }
}
