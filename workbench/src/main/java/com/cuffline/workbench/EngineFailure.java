package com.cuffline.workbench;

/** An engine could not be started or stopped; the message says what happened and how to mend it. */
public final class EngineFailure extends RuntimeException {

    public EngineFailure(String message) {
        super(message);
    }

    public EngineFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
