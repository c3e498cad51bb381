package com.cuffline.documents;

/** How a design rule, or a whole design, came out; always printed as symbol and word, never as colour alone. */
public enum Verdict {
    PASS("✓ pass"),
    WARN("⚠ warn"),
    FAIL("✗ fail");

    private final String mark;

    Verdict(String mark) {
        this.mark = mark;
    }

    /** Symbol and word. */
    String mark() {
        return mark;
    }
}
