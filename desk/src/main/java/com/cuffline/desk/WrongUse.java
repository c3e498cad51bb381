package com.cuffline.desk;

/** The caller asked for something that cannot be done: exit status 2, with the reason on the error stream. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String reason) {
        super(reason);
    }

    public WrongUse(String reason, Throwable cause) {
        super(reason, cause);
    }
}
