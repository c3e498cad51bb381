package com.cuffline.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of {@code replays.v1}, written by order-api when a person decides about a dead letter. */
public sealed interface ReplayFact extends Fact {

    UUID deadLetterId();

    /** The service that holds the message. */
    String consumer();

    /** Record key of the message set aside; decisions about one key keep their order. */
    @Nullable
    String key();

    @Override
    default String subject() {
        String key = key();
        return key == null ? deadLetterId().toString() : key;
    }

    @Override
    default Topic topic() {
        return Topic.REPLAYS;
    }

    /** Take the message again, and after it what waits behind it. */
    record ReplayRequested(
            UUID deadLetterId, String consumer, @Nullable String key, String requestedBy) implements ReplayFact {}

    /** Give the message up, and take what waits behind it. */
    record DiscardRequested(
            UUID deadLetterId, String consumer, @Nullable String key, String requestedBy, String note)
            implements ReplayFact {}
}
