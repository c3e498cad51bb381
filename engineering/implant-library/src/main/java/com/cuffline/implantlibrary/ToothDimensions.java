package com.cuffline.implantlibrary;

/**
 * Average size of one tooth, mm (Wheeler's table).
 *
 * @param position 1 to 8 from the midline
 * @param curvatureCertainty of the two cervical curvatures, which were verified for fewer teeth
 */
public record ToothDimensions(
        Jaw arch,
        int position,
        double crownLengthMm,
        double mesiodistalCrownMm,
        double mesiodistalCervixMm,
        double buccolingualCrownMm,
        double buccolingualCervixMm,
        double cervicalCurvatureMesialMm,
        double cervicalCurvatureDistalMm,
        Certainty certainty,
        Certainty curvatureCertainty,
        String source)
        implements Sourced {
    static ToothDimensions read(Row row) {
        return new ToothDimensions(
                row.code("arch", Jaw.class),
                (int) row.number("position", new Range(1, 8)),
                row.number("crown_length_mm", Range.MM),
                row.number("mesiodistal_crown_mm", Range.MM),
                row.number("mesiodistal_cervix_mm", Range.MM),
                row.number("buccolingual_crown_mm", Range.MM),
                row.number("buccolingual_cervix_mm", Range.MM),
                row.number("cervical_curvature_mesial_mm", Range.MM_OR_ZERO),
                row.number("cervical_curvature_distal_mm", Range.MM_OR_ZERO),
                row.certainty("certainty"),
                row.certainty("curvature_certainty"),
                row.text("source"));
    }
}
