package com.cuffline.implantlibrary;

/**
 * What a laboratory's own row does to the standard library.
 *
 * @param key the columns that name the row, joined by {@code |}
 * @param line of the own file
 */
public record LibraryOverride(String file, int line, String key, Effect effect) {
    /** Whether the row takes a standard row's place or is new. */
    public enum Effect {
        REPLACES,
        ADDS
    }
}
