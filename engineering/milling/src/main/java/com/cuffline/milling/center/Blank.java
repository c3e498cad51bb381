package com.cuffline.milling.center;

import java.util.Optional;

/**
 * A lot of pre-milled blanks: a cylinder on the implant table with the connection, made by the blank's maker, below it.
 *
 * @param lot stock lot
 * @param family blank family of the connection
 * @param diameterMm of the cylinder
 * @param heightMm of the cylinder above the implant table
 * @param bore the screw channel that the maker has bored; empty where the lot does not say, then it is taken to be the design's
 * @param connectionDiameterMm of a cylinder about the connection below the implant table that no tool may touch
 * @param pieces blanks at hand
 */
public record Blank(
        String lot,
        String family,
        String material,
        double diameterMm,
        double heightMm,
        Optional<BlankBore> bore,
        double connectionDiameterMm,
        int pieces) {
    public Blank {
        Range.named("lot", lot);
        Range.named("family", family);
        Range.named("material", material);
        Range.within("diameterMm", 3, 40, diameterMm);
        Range.within("heightMm", 3, 60, heightMm);
        bore.ifPresent(bored -> {
            Range.within("boreDiameterMm", 0.5, diameterMm, bored.lowerDiameterMm());
            Range.within("boreAboveSeatDiameterMm", 0.5, diameterMm, bored.upperDiameterMm());
        });
        Range.within("connectionDiameterMm", 0.5, diameterMm, connectionDiameterMm);
        Range.within("pieces", 0, 1e6, pieces);
    }

    public double radiusMm() {
        return diameterMm / 2;
    }
}
