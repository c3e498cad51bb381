package com.cuffline.milling.center;

/**
 * The clamp that holds a blank by its connection end: a cylinder about the implant axis that begins below the implant table.
 *
 * @param noseDiameterMm of the clamp
 * @param belowTableMm from the implant table down to the clamp's face
 */
public record Fixture(double noseDiameterMm, double belowTableMm) {
    public Fixture {
        Range.within("noseDiameterMm", 1, 200, noseDiameterMm);
        Range.within("belowTableMm", 0.2, 50, belowTableMm);
    }
}
