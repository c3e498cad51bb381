package com.cuffline.productionworker.filing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as filing sees it.
 *
 * @param batchCode the batch it is in, null when it is in none
 */
record FiledUnit(
        UUID id,
        UUID orderId,
        int revision,
        String tooth,
        String code,
        State state,
        @Nullable String batchCode) {

    enum State {
        /** Waits for planning, or is being planned. */
        QUEUED,
        IN_BATCH,
        /** Taken back by a hold; queued again when the order is released. */
        HELD,
        /** Taken back for good. */
        WITHDRAWN;

        boolean active() {
            return this == QUEUED || this == IN_BATCH;
        }
    }
}
