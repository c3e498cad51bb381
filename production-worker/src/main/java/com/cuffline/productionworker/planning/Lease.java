package com.cuffline.productionworker.planning;

import java.util.UUID;

/**
 * The right to work on a planning run.
 *
 * @param token of this holder; whoever takes the run over has another
 */
record Lease(UUID runId, UUID token) {

    /** Somebody else works on the run now. */
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException(Lease lease) {
            super("planning run " + lease.runId() + " has been taken over by another worker");
        }
    }
}
