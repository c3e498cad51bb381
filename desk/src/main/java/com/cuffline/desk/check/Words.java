package com.cuffline.desk.check;

import com.cuffline.measurement.completeness.Shown;
import java.math.BigDecimal;

/** States and numbers as both reports write them. */
final class Words {
    private Words() {}

    /** Empty for what is not shown. */
    static String shown(Shown shown, String unit) {
        if (shown instanceof Shown.Amount amount) {
            String number = Double.isFinite(amount.number())
                    ? BigDecimal.valueOf(Math.rint(amount.number() * 100) / 100)
                            .stripTrailingZeros()
                            .toPlainString()
                    : Double.toString(amount.number());
            return unit.isEmpty() ? number : number + " " + unit;
        }
        return shown instanceof Shown.Words words ? words.text() : "";
    }
}
