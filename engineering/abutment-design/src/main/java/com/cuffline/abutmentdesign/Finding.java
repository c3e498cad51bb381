package com.cuffline.abutmentdesign;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a rule found: verdict, number and limit, with the limit's source. */
record Finding(
        Verdict verdict, OptionalDouble number, OptionalDouble limit, String unit, String source, String message) {
    /** A number against limits; absent limits never strike. */
    static Numbered number(String what, double number, String unit) {
        return new Numbered(what, number, unit, OptionalDouble.empty(), OptionalDouble.empty(), false, "");
    }

    static Finding pass(String source, String message) {
        return new Finding(Verdict.PASS, OptionalDouble.empty(), OptionalDouble.empty(), "", source, message);
    }

    static Finding warn(String source, String message) {
        return new Finding(Verdict.WARN, OptionalDouble.empty(), OptionalDouble.empty(), "", source, message);
    }

    static Finding fail(String source, String message) {
        return new Finding(Verdict.FAIL, OptionalDouble.empty(), OptionalDouble.empty(), "", source, message);
    }

    RuleResult of(String rule, Cure cure) {
        return new RuleResult(rule, verdict, number, limit, unit, source, cure, message);
    }

    /** A number being judged. Rounding noise of 1e-9 never decides: a value on its limit passes. */
    record Numbered(
            String what,
            double number,
            String unit,
            OptionalDouble fail,
            OptionalDouble warn,
            boolean mostAllowed,
            String remark) {
        private static final double NOISE = 1e-9;

        Numbered atLeast(double failBelow, double warnBelow) {
            return new Numbered(
                    what, number, unit, OptionalDouble.of(failBelow), OptionalDouble.of(warnBelow), false, remark);
        }

        Numbered atMost(double failAbove, double warnAbove) {
            return new Numbered(
                    what, number, unit, OptionalDouble.of(failAbove), OptionalDouble.of(warnAbove), true, remark);
        }

        Numbered warnBelow(double limit) {
            return new Numbered(what, number, unit, fail, OptionalDouble.of(limit), false, remark);
        }

        Numbered warnAbove(double limit) {
            return new Numbered(what, number, unit, fail, OptionalDouble.of(limit), true, remark);
        }

        Numbered failAbove(double limit) {
            return new Numbered(what, number, unit, OptionalDouble.of(limit), warn, true, remark);
        }

        Numbered remark(String text) {
            return new Numbered(what, number, unit, fail, warn, mostAllowed, text);
        }

        Finding source(String source) {
            Verdict verdict = strikes(fail) ? Verdict.FAIL : strikes(warn) ? Verdict.WARN : Verdict.PASS;
            OptionalDouble limit = verdict == Verdict.FAIL || warn.isEmpty() ? fail : warn;
            String bound = limit.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", %s %.2f %s",
                            mostAllowed ? "at most" : "at least",
                            limit.getAsDouble(),
                            unit);
            String message = String.format(Locale.ROOT, "%s %.2f %s%s", what, number, unit, bound)
                    + (remark.isEmpty() ? "" : "; " + remark);
            return new Finding(verdict, OptionalDouble.of(number), limit, unit, source, message);
        }

        private boolean strikes(OptionalDouble limit) {
            return limit.isPresent()
                    && (mostAllowed ? number > limit.getAsDouble() + NOISE : number < limit.getAsDouble() - NOISE);
        }
    }
}
