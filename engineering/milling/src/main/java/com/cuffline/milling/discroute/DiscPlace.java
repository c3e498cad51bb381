package com.cuffline.milling.discroute;

import com.cuffline.milling.nesting.NestingRules;
import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Placement;
import java.util.List;

/**
 * Where a part lies in its disc, as the nest decided; the part's height is centred between the disc's faces.
 *
 * @param xMm of the insertion axis, in the disc
 * @param rotationDeg about the insertion axis, counter-clockwise seen from above
 * @param tiltAboutXDeg of the part, applied before the tilt about y and the rotation
 * @param outline enlarged, turned and moved; the tool stays within {@code toolClearanceMm} of it
 * @param connectors that hold the part; their height is chosen by {@link Bars}
 */
public record DiscPlace(
        double xMm,
        double yMm,
        double rotationDeg,
        double tiltAboutXDeg,
        double tiltAboutYDeg,
        Outline outline,
        List<Placement.Connector> connectors,
        double toolClearanceMm) {
    public DiscPlace {
        connectors = List.copyOf(connectors);
    }

    public static DiscPlace of(Placement placement, NestingRules rules) {
        return new DiscPlace(
                placement.at().xMm(),
                placement.at().yMm(),
                placement.rotationDeg(),
                placement.standing().tiltAboutXDeg(),
                placement.standing().tiltAboutYDeg(),
                placement.outline(),
                placement.connectors(),
                rules.toolClearanceMm());
    }
}
