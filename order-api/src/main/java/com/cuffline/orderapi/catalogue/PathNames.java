package com.cuffline.orderapi.catalogue;

import java.util.Locale;

/**
 * Names as they stand in an address. Some systems and platforms are named with a slash ({@code 3.5/4.0}), which no path segment
 * carries safely; there it is {@code 3.5-4.0}, and {@code Astra TX} may be {@code astra-tx}.
 */
final class PathNames {
    private PathNames() {}

    static String of(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.+]+", "-");
    }

    static boolean same(String name, String asked) {
        return of(name).equals(of(asked));
    }
}
