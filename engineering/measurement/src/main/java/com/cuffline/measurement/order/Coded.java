package com.cuffline.measurement.order;

import java.util.Locale;

/** An enum whose constants are written {@code in-this-way} in files and on forms. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
