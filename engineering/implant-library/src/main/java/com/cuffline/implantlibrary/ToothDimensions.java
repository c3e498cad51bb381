package com.cuffline.implantlibrary;

/** Average size of one tooth, mm (Wheeler's table); positions 8 and most curvatures are of certainty C. */
public record ToothDimensions(
        double crownLengthMm,
        double mesiodistalCrownMm,
        double mesiodistalCervixMm,
        double buccolingualCrownMm,
        double buccolingualCervixMm,
        double cervicalCurvatureMesialMm,
        double cervicalCurvatureDistalMm,
        Certainty certainty) {}
