package com.cuffline.abutmentdesign;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What a rule found: verdict, number and limit, with the limit's source. The message is written only when it is read, because a search
 * judges many shapes and shows one.
 *
 * @param note whether this only tells something that has to be known; its verdict is always PASS
 * @param off how far it is from passing, where that is not the distance between number and limit
 */
record Finding(
        Verdict verdict,
        OptionalDouble number,
        OptionalDouble limit,
        String unit,
        String source,
        Supplier<String> message,
        boolean note,
        OptionalDouble off) {
    /** A number against limits; absent limits never strike. */
    static Numbered number(String what, double number, String unit) {
        return new Numbered(what, number, unit, OptionalDouble.empty(), OptionalDouble.empty(), false, () -> "");
    }

    static Finding pass(String source, String message) {
        return plain(Verdict.PASS, source, message);
    }

    static Finding warn(String source, String message) {
        return plain(Verdict.WARN, source, message);
    }

    static Finding fail(String source, String message) {
        return plain(Verdict.FAIL, source, message);
    }

    /** Something to be known that no limit judges. */
    static Finding note(String source, Supplier<String> message) {
        return new Finding(
                Verdict.PASS,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                source,
                message,
                true,
                OptionalDouble.empty());
    }

    /** A number to be known that no limit judges. */
    static Finding note(double number, String unit, String source, Supplier<String> message) {
        return new Finding(
                Verdict.PASS,
                OptionalDouble.of(number),
                OptionalDouble.empty(),
                unit,
                source,
                message,
                true,
                OptionalDouble.empty());
    }

    /** A failing number whose sentence is given. */
    static Finding fail(double number, double limit, String unit, String source, String message) {
        return new Finding(
                Verdict.FAIL,
                OptionalDouble.of(number),
                OptionalDouble.of(limit),
                unit,
                source,
                () -> message,
                false,
                OptionalDouble.empty());
    }

    private static Finding plain(Verdict verdict, String source, String message) {
        return new Finding(
                verdict,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                source,
                () -> message,
                false,
                OptionalDouble.empty());
    }

    RuleResult of(String rule, Cure cure) {
        return new RuleResult(rule, verdict, number, limit, unit, source, cure, message.get(), note);
    }

    /** How far the number is beyond its limit, in millimetres or in tens of degrees; 1 where there is no number. */
    double shortfall() {
        if (verdict == Verdict.PASS) {
            return 0;
        }
        if (off.isPresent()) {
            return off.getAsDouble();
        }
        if (number.isEmpty() || limit.isEmpty()) {
            return 1;
        }
        double off = Math.abs(number.getAsDouble() - limit.getAsDouble());
        return unit.equals("deg") ? off / 10 : off;
    }

    /** A number being judged. Rounding noise of 1e-9 never decides: a value on its limit passes. */
    record Numbered(
            String what,
            double number,
            String unit,
            OptionalDouble fail,
            OptionalDouble warn,
            boolean mostAllowed,
            Supplier<String> remark) {
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

        Numbered remark(Supplier<String> text) {
            return new Numbered(what, number, unit, fail, warn, mostAllowed, text);
        }

        Finding source(String source) {
            Verdict verdict = strikes(fail) ? Verdict.FAIL : strikes(warn) ? Verdict.WARN : Verdict.PASS;
            OptionalDouble limit = verdict == Verdict.FAIL || warn.isEmpty() ? fail : warn;
            return new Finding(
                    verdict,
                    OptionalDouble.of(number),
                    limit,
                    unit,
                    source,
                    () -> message(limit),
                    false,
                    OptionalDouble.empty());
        }

        private String message(OptionalDouble limit) {
            String bound = limit.isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", %s %.2f %s",
                            mostAllowed ? "at most" : "at least",
                            limit.getAsDouble(),
                            unit);
            String more = remark.get();
            return String.format(Locale.ROOT, "%s %.2f %s%s", what, number, unit, bound)
                    + (more.isEmpty() ? "" : "; " + more);
        }

        private boolean strikes(OptionalDouble limit) {
            return limit.isPresent()
                    && (mostAllowed ? number > limit.getAsDouble() + NOISE : number < limit.getAsDouble() - NOISE);
        }
    }
}
