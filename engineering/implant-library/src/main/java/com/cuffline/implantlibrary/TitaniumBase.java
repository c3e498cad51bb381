package com.cuffline.implantlibrary;

/**
 * The prefabricated base under a zirconia or polymer mesostructure.
 *
 * @param shoulderHeightMm height of the cementing shoulder above the implant table
 * @param shoulderDiameterMm diameter of that shoulder
 * @param chimneyDiameterMm outer diameter of the chimney the mesostructure slides over
 * @param cementGapMm gap per side between chimney and bore
 */
public record TitaniumBase(
        SourcedNumber shoulderHeightMm,
        SourcedNumber shoulderDiameterMm,
        SourcedNumber chimneyDiameterMm,
        SourcedNumber cementGapMm) {
    public TitaniumBase {
        double boreDiameterMm = chimneyDiameterMm.value() + 2 * cementGapMm.value();
        if (boreDiameterMm >= shoulderDiameterMm.value()) {
            throw new IllegalArgumentException("chimneyDiameterMm plus gap must stay under shoulderDiameterMm "
                    + shoulderDiameterMm.value() + " but is " + boreDiameterMm);
        }
    }

    /** Radius, mm, of the mesostructure's bore: chimney and cement gap. */
    public double boreRadiusMm() {
        return chimneyDiameterMm.value() / 2 + cementGapMm.value();
    }
}
