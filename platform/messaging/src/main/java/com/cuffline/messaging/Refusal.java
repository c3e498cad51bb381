package com.cuffline.messaging;

/**
 * Why a message was set aside.
 *
 * @param code stable
 * @param reason for people
 */
record Refusal(String code, String reason) {

    /** The message is fine and waits for an earlier one of its subject. */
    static final String WAITING = "waiting-for-predecessor";

    static final String HANDLER_FAILED = "handler-failed";
    static final String SEQUENCE_REUSED = "sequence-reused";
}
