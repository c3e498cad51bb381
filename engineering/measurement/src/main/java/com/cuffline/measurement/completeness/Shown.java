package com.cuffline.measurement.completeness;

import java.util.List;

/** A value or limit as it is shown: a number stays a number. */
public sealed interface Shown {
    /** In the unit of the finding. */
    record Amount(double number) implements Shown {}

    /** A date, a word, a list of choices. */
    record Words(String text) implements Shown {}

    /** There is none to show. */
    record Nothing() implements Shown {}

    static Shown of(double number) {
        return new Amount(number);
    }

    static Shown of(Object object) {
        return new Words(object.toString());
    }

    static Shown choice(List<String> choices) {
        return new Words("one of " + String.join(", ", choices));
    }

    static Shown nothing() {
        return new Nothing();
    }
}
