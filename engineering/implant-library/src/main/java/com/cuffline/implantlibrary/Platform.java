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
 * @param statedLevel where the table is meant to lie
 * @param family platforms of about this size
 * @param sites where its implants may stand
 * @param torqueNcm tightening torque of the definitive screw
 */
public record Platform(
        String system,
        String name,
        List<Double> implantDiametersMm,
        SourcedNumber diametersSource,
        SourcedNumber tableDiameterMm,
        SourcedNumber screwChannelDiameterMm,
        SourcedCode<ImplantLevel> statedLevel,
        SourcedCode<PlatformFamily> family,
        SourcedCode<AllowedSites> sites,
        Connection connection,
        Envelope envelope,
        SourcedNumber torqueNcm,
        BlankFamily blanks,
        Optional<TitaniumBase> titaniumBase) {
    public Platform {
        implantDiametersMm = List.copyOf(implantDiametersMm);
        if (screwChannelDiameterMm.value() + 2 * envelope.minWallMm().value() > tableDiameterMm.value()) {
            throw new ColumnProblem(
                    "screw_channel_diameter_mm",
                    screwChannelDiameterMm.value() + " leaves no wall of "
                            + envelope.minWallMm().value() + " inside table_diameter_mm " + tableDiameterMm.value());
        }
    }

    /** Whether an implant of this diameter, mm, ends in this platform; exact to 0.005 mm. */
    public boolean takesImplant(double diameterMm) {
        return implantDiametersMm.stream().anyMatch(own -> Math.abs(own - diameterMm) < 0.005);
    }

    public ImplantLevel level() {
        return statedLevel.value();
    }

    /** Rotational positions in which an abutment can be seated. */
    public SourcedNumber indexPositions() {
        return connection.indexPositions();
    }
}
