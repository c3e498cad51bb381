package com.cuffline.orderform.scan;

import java.io.Serial;

/** A file beside the scan that cannot be used; its text is for the caller. */
public final class UnreadableInput extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableInput(String reason) {
        super(reason);
    }
}
