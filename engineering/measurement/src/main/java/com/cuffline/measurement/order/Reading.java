package com.cuffline.measurement.order;

import java.util.OptionalDouble;

/** A number, or the wish to take it from the scan. */
public sealed interface Reading {
    /** Typed by a person. */
    record Typed(double value) implements Reading {}

    /** To be read from the scan that comes with the order. */
    record FromScan() implements Reading {}

    default OptionalDouble number() {
        return this instanceof Typed typed ? OptionalDouble.of(typed.value()) : OptionalDouble.empty();
    }
}
