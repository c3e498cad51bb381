package com.cuffline.contracts;

/** A message that today's reader cannot take. */
public final class UnreadableFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a message cannot be read; the names are stable codes. */
    public enum Reason {
        NOT_JSON("unreadable"),
        NOT_AN_ENVELOPE("not-an-envelope"),
        UNKNOWN_TYPE("unknown-type"),
        BAD_DATA("bad-data");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    UnreadableFactException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
