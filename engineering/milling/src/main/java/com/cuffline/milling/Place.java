package com.cuffline.milling;

/** Where a unit sits in its batch. */
public sealed interface Place {

    /** Slot number from 1, unique in the batch. */
    int slot();

    /** A slot of a holder. */
    record HolderSlot(int slot) implements Place {}

    /**
     * A spot in a disc.
     *
     * @param slot counts the spots in the order they were taken
     * @param xMm from the disc's centre
     * @param yMm from the disc's centre
     * @param reservedDiameterMm circle kept for the part, clearance not included
     */
    record DiscSpot(int slot, double xMm, double yMm, double reservedDiameterMm) implements Place {}
}
