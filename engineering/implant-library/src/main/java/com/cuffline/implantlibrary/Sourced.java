package com.cuffline.implantlibrary;

/** Something the library states, with where it comes from and how far it can be trusted. */
public interface Sourced {
    Certainty certainty();

    /** Keys of the documents, as {@code [K243824]}, or what kind of default it is, as {@code [house default]}. */
    String source();

    /** Whether a document stands behind it; a value of certainty C is nobody's but ours. */
    default boolean confirmed() {
        return certainty() != Certainty.C;
    }

    /** The source as it is printed beside a limit, with the certainty. */
    default String citation() {
        return source() + ", certainty " + certainty();
    }

    /** The given words as they are shown to people: marked where they are unconfirmed. */
    default String marked(String words) {
        return confirmed() ? words : words + " (unconfirmed)";
    }
}
