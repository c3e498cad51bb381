package com.cuffline.implantlibrary;

/**
 * The prefabricated base under a zirconia or polymer mesostructure.
 *
 * @param shoulderHeightMm height of the cementing shoulder above the implant table
 * @param shoulderDiameterMm diameter of that shoulder
 * @param chimneyDiameterMm outer diameter of the chimney the mesostructure slides over
 * @param chimneyHeightMm height of the chimney above the shoulder
 * @param cementGapMm gap per side between chimney and bore
 */
public record TitaniumBase(
        SourcedNumber shoulderHeightMm,
        SourcedNumber shoulderDiameterMm,
        SourcedNumber chimneyDiameterMm,
        SourcedNumber chimneyHeightMm,
        SourcedNumber cementGapMm) {
    public TitaniumBase {
        double boreDiameterMm = chimneyDiameterMm.value() + 2 * cementGapMm.value();
        if (boreDiameterMm >= shoulderDiameterMm.value()) {
            throw new ColumnProblem(
                    "chimney_diameter_mm",
                    "plus gap must stay under shoulder_diameter_mm " + shoulderDiameterMm.value() + " but is "
                            + boreDiameterMm);
        }
    }

    /** Radius, mm, of the mesostructure's bore: chimney and cement gap. */
    public double boreRadiusMm() {
        return chimneyDiameterMm.value() / 2 + cementGapMm.value();
    }

    static TitaniumBase read(Row row) {
        return new TitaniumBase(
                row.sourced("shoulder_height_mm", Range.MM),
                row.sourced("shoulder_diameter_mm", Range.MM),
                row.sourced("chimney_diameter_mm", Range.MM),
                row.sourced("chimney_height_mm", Range.MM),
                row.sourced("cement_gap_mm", Range.MM_OR_ZERO));
    }
}
