package com.cuffline.measurement.completeness;

import com.cuffline.implantlibrary.Sourced;

/**
 * One gap, contradiction or implausibility.
 *
 * @param code stable name of the rule, as {@code cuff.wider-than-tooth}
 * @param field path in the order document, as {@code sites[0].cuff.samples[3].radiusMm}
 * @param limit from which the rule strikes
 * @param unit of value and limit where they are numbers, else empty
 * @param source of the limit
 * @param cure what would take the finding away
 */
public record Finding(
        String code,
        String field,
        Effect effect,
        Shown value,
        Shown limit,
        String unit,
        String reason,
        String source,
        String cure) {
    static final String FORM = "order form";

    public boolean hard() {
        return effect != Effect.ASKS;
    }

    static Finding of(FindingCode code, String field, String reason) {
        return new Finding(
                code.code(), field, code.effect(), Shown.nothing(), Shown.nothing(), "", reason, FORM, code.cure());
    }

    Finding measured(double number, double limitNumber, String inUnit) {
        return new Finding(
                code, field, effect, Shown.of(round(number)), Shown.of(limitNumber), inUnit, reason, source, cure);
    }

    Finding showing(Shown shown, Shown limitShown) {
        return new Finding(code, field, effect, shown, limitShown, unit, reason, source, cure);
    }

    Finding in(String otherUnit) {
        return new Finding(code, field, effect, value, limit, otherUnit, reason, source, cure);
    }

    Finding from(String limitSource) {
        return new Finding(code, field, effect, value, limit, unit, reason, limitSource, cure);
    }

    Finding cured(String way) {
        return new Finding(code, field, effect, value, limit, unit, reason, source, way);
    }

    Finding with(Effect other) {
        return new Finding(code, field, other, value, limit, unit, reason, source, cure);
    }

    /** A broken answer as the reading of a document finds it. */
    public static Finding ofAnswer(String kind, String field, Shown value, Shown limit, String reason) {
        FindingCode code =
                switch (kind) {
                    case "type" -> FindingCode.ANSWER_WRONG_TYPE;
                    case "unknown" -> FindingCode.ANSWER_UNKNOWN;
                    default -> FindingCode.ANSWER_OUT_OF_RANGE;
                };
        return of(code, field, reason).showing(value, limit);
    }

    /** A library's source, marked where nobody has confirmed it. */
    static String cite(Sourced limit) {
        return limit.marked(limit.citation());
    }

    private static double round(double number) {
        return Double.isFinite(number) ? Math.rint(number * 1000) / 1000 : number;
    }
}
