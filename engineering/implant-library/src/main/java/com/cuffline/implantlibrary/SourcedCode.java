package com.cuffline.implantlibrary;

/** One of a closed list of words, with where the choice comes from. */
public record SourcedCode<E extends Enum<E>>(E value, Certainty certainty, String source) implements Sourced {
    /** The word as it stands in the files: lower case, joined by hyphens. */
    public String code() {
        return Codes.of(value);
    }

    /** As it is shown to people, marked when the certainty is C. */
    public String shown() {
        return marked(code());
    }
}
