package com.cuffline.orderapi.preview;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.GlbFiles;
import com.cuffline.geometry.files.NamedLine;
import com.cuffline.geometry.files.NamedPart;
import java.util.List;
import java.util.Locale;

/** An abutment for the viewer: a part for each region, margin line, implant axis and post axis as lines. */
final class AbutmentGlb {
    private static final double BELOW_TABLE_MM = 3;
    private static final double ABOVE_TOP_MM = 3;

    private AbutmentGlb() {}

    static byte[] of(AbutmentDesign design) {
        List<NamedPart> parts = design.regions().stream()
                .filter(region -> region.triangles() > 0)
                .map(AbutmentGlb::part)
                .toList();
        double top = design.measures().totalHeightMm() + ABOVE_TOP_MM;
        Vector3 post = design.postAxis();
        return GlbFiles.write(
                design.mesh(),
                "abutment " + design.tooth(),
                parts,
                List.of(
                        new NamedLine("margin line", design.marginLine(), true),
                        new NamedLine(
                                "implant axis",
                                List.of(new Vector3(0, 0, -BELOW_TABLE_MM), new Vector3(0, 0, top)),
                                false),
                        new NamedLine(
                                "post axis", List.of(Vector3.ZERO, post.times(top / Math.max(post.z(), 0.5))), false)));
    }

    private static NamedPart part(RegionRange region) {
        return new NamedPart(
                region.region().name().toLowerCase(Locale.ROOT),
                region.firstTriangle(),
                region.firstTriangle() + region.triangles());
    }
}
