package com.cuffline.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of {@code dead-letters.v1}: what a consumer could not take, and what became of it. */
public sealed interface DeadLetterFact extends Fact {

    /** Id of the dead letter; the same message at the same consumer always has the same id. */
    UUID deadLetterId();

    @Override
    default String subject() {
        return deadLetterId().toString();
    }

    @Override
    default Topic topic() {
        return Topic.DEAD_LETTERS;
    }

    /**
     * A consumer set a message aside; its bytes stay in the consumer's own schema until it is replayed.
     *
     * @param consumer the service that could not take it
     * @param originTopic topic without the installation's prefix
     * @param key record key, null when the record had none; later messages of the key wait behind this one
     * @param reasonCode stable code, for example {@code unreadable} or {@code waiting-for-predecessor}
     * @param excerpt the first characters of the message, at most 2,000
     */
    record MessageSetAside(
            UUID deadLetterId,
            String consumer,
            String originTopic,
            int originPartition,
            long originOffset,
            @Nullable String key,
            String reasonCode,
            String reason,
            String excerpt)
            implements DeadLetterFact {}

    /** The message was taken after all. */
    record MessageReplayed(UUID deadLetterId, String consumer) implements DeadLetterFact {}

    /** A person decided that the message will never be taken; what waited behind it was taken. */
    record MessageDiscarded(UUID deadLetterId, String consumer, String note) implements DeadLetterFact {}

    /** Replaying it failed again. */
    record ReplayFailed(UUID deadLetterId, String consumer, String reasonCode, String reason)
            implements DeadLetterFact {}
}
