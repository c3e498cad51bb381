package com.cuffline.implantlibrary;

/** Words of the library with where they come from. */
public record SourcedText(String text, Certainty certainty, String source) implements Sourced {
    public SourcedText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
    }

    /** As it is shown to people, marked when the certainty is C. */
    public String shown() {
        return marked(text);
    }
}
