package com.cuffline.milling.center;

import java.util.Locale;

/**
 * The screw channel a blank's maker has bored along the implant axis: one bore from the table up to the screw seat, another above it.
 *
 * @param lowerDiameterMm from the table to the seat; 0 where there is no bore
 * @param seatMm height of the seat above the table
 * @param upperDiameterMm above the seat
 */
public record BlankBore(double lowerDiameterMm, double seatMm, double upperDiameterMm) {
    public static final BlankBore NONE = new BlankBore(0, 0, 0);

    public BlankBore {
        Range.within("boreDiameterMm", 0, 40, lowerDiameterMm);
        Range.within("seatMm", 0, 60, seatMm);
        Range.within("boreAboveSeatDiameterMm", 0, 40, upperDiameterMm);
    }

    public static BlankBore even(double diameterMm) {
        return new BlankBore(diameterMm, 0, diameterMm);
    }

    /** @param heightMm above the table */
    public double radiusMm(double heightMm) {
        return (heightMm < seatMm ? lowerDiameterMm : upperDiameterMm) / 2;
    }

    /** For people, such as {@code 1.80 mm wide, 2.20 mm above 0.50 mm}. */
    public String told() {
        String lower = String.format(Locale.ROOT, "%.2f mm wide", lowerDiameterMm);
        return lowerDiameterMm == upperDiameterMm
                ? lower
                : lower + String.format(Locale.ROOT, ", %.2f mm above %.2f mm", upperDiameterMm, seatMm);
    }

    /** Whether both bores and, where they differ, the seat are the same within a length. */
    public boolean fits(BlankBore other, double withinMm) {
        boolean stepped = Math.abs(lowerDiameterMm - upperDiameterMm) > withinMm;
        return Math.abs(lowerDiameterMm - other.lowerDiameterMm) <= withinMm
                && Math.abs(upperDiameterMm - other.upperDiameterMm) <= withinMm
                && (!stepped || Math.abs(seatMm - other.seatMm) <= withinMm);
    }
}
