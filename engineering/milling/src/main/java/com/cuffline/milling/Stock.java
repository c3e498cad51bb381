package com.cuffline.milling;

/**
 * The stock a part is made from; parts of one batch share it.
 *
 * @param material for example {@code titanium}
 * @param family what the stock must fit: a connection family for blanks, a disc material for discs
 * @param diameterMm of the blank, or of the disc; 0 where the design leaves it to the center, which only works for discs
 */
public record Stock(Route route, String material, String family, double diameterMm) {

    public Stock {
        Checks.atLeast("stock diameterMm", 0, diameterMm);
    }
}
