package com.cuffline.desk.ring;

import java.io.Serial;

/** A file beside the scan that cannot be used; its text is for the caller. */
final class UnreadableInput extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableInput(String reason) {
        super(reason);
    }
}
