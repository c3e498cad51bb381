package com.cuffline.implantlibrary;

import java.util.List;
import java.util.Optional;

/**
 * One prosthetic platform of an implant system.
 *
 * @param implantDiametersMm implant diameters that end in this platform
 * @param diametersSource where the diameters come from; its value is the smallest of them
 * @param tableDiameterMm diameter on which the abutment sits
 * @param screwChannelDiameterMm straight channel for screw and driver
 * @param indexPositions rotational positions in which an abutment can be seated
 * @param torqueNcm tightening torque of the abutment screw
 */
public record Platform(
        String system,
        String name,
        List<Double> implantDiametersMm,
        SourcedNumber diametersSource,
        SourcedNumber tableDiameterMm,
        SourcedNumber screwChannelDiameterMm,
        ImplantLevel level,
        SourcedNumber indexPositions,
        Envelope envelope,
        SourcedNumber torqueNcm,
        BlankFamily blanks,
        Optional<TitaniumBase> titaniumBase) {
    public Platform {
        implantDiametersMm = List.copyOf(implantDiametersMm);
        if (screwChannelDiameterMm.value() + 2 * envelope.minWallMm().value() > tableDiameterMm.value()) {
            throw new IllegalArgumentException("screwChannelDiameterMm " + screwChannelDiameterMm.value()
                    + " leaves no wall inside tableDiameterMm " + tableDiameterMm.value());
        }
    }

    /** Whether an implant of this diameter, mm, ends in this platform; exact to 0.005 mm. */
    public boolean takesImplant(double diameterMm) {
        return implantDiametersMm.stream().anyMatch(own -> Math.abs(own - diameterMm) < 0.005);
    }
}
