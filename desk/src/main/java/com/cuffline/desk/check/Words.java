package com.cuffline.desk.check;

import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.livingcuff.CuffState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** States and numbers as both reports write them. */
final class Words {
    private Words() {}

    static String state(CuffState state) {
        if (state instanceof CuffState.Fresh) {
            return "fresh";
        }
        if (state instanceof CuffState.UsableWithWarning) {
            return "usable-with-warning";
        }
        return state instanceof CuffState.Held ? "held" : "not-measured";
    }

    static @Nullable LocalDate goodUntil(CuffState state) {
        if (state instanceof CuffState.Fresh fresh) {
            return fresh.goodUntil();
        }
        return state instanceof CuffState.UsableWithWarning usable ? usable.goodUntil() : null;
    }

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
