package com.cuffline.abutmentdesign.stock;

import com.cuffline.measurement.MarginDepths;
import com.cuffline.measurement.Retention;

/**
 * What the clinic asks of the abutment, whoever makes it.
 *
 * @param material code of the library's material
 * @param tissueDisplacementAllowedMm how far the abutment may push the cuff outward, 0 to 3
 */
public record StockWish(
        Retention retention, String material, MarginDepths marginDepths, double tissueDisplacementAllowedMm) {
    public StockWish {
        Check.range("tissueDisplacementAllowedMm", tissueDisplacementAllowedMm, 0, 3);
    }
}
