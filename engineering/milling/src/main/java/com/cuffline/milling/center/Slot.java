package com.cuffline.milling.center;

/**
 * One place of a holder. Its own work offset puts the origin of the program at the centre of the implant table, on the slot's rotary axis; A
 * = 0 turns the index (buccal for the design) up.
 *
 * @param number 1 to 9
 * @param xMm of the origin in machine coordinates
 * @param aDeg of the index in machine coordinates
 */
public record Slot(int number, double xMm, double yMm, double zMm, double aDeg) {
    public Slot {
        Range.within("number", 1, 9, number);
        Range.within("xMm", -5000, 5000, xMm);
        Range.within("yMm", -5000, 5000, yMm);
        Range.within("zMm", -5000, 5000, zMm);
        Range.within("aDeg", -360, 360, aDeg);
    }
}
