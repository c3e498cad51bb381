package com.cuffline.messaging;

import com.cuffline.contracts.DeadLetterFact.MessageDiscarded;
import com.cuffline.contracts.DeadLetterFact.MessageReplayed;
import com.cuffline.contracts.DeadLetterFact.ReplayFailed;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.ReplayFact;
import com.cuffline.contracts.ReplayFact.DiscardRequested;
import com.cuffline.contracts.ReplayFact.ReplayRequested;
import com.cuffline.contracts.UnreadableFactException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes messages that were set aside: on a person's decision, or by itself when what they waited for has come. */
final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    private final Subscription subscription;
    private final JdbcInbox inbox;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final FactCodec codec = new FactCodec();

    Replay(Subscription subscription, JdbcInbox inbox, Outbox outbox, TransactionTemplate transaction) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Carries out a decision in the current transaction; decisions for other services and repeated ones do nothing. */
    void decide(ReplayFact decision) {
        if (!decision.consumer().equals(subscription.consumer())) {
            return;
        }
        Optional<SetAside> message = inbox.lockSetAside(decision.deadLetterId());
        if (message.isEmpty()) {
            return;
        }
        if (decision instanceof ReplayRequested) {
            replay(message.get());
        } else if (decision instanceof DiscardRequested discard) {
            discard(message.get(), discard.note());
        }
    }

    /** Takes whatever waited and is now the next of its subject, each in a transaction of its own. */
    void takeAllReady() {
        for (Optional<UUID> ready = inbox.nextReady(); ready.isPresent(); ready = inbox.nextReady()) {
            takeReady(ready.get());
        }
    }

    private void takeReady(UUID id) {
        try {
            transaction.executeWithoutResult(status -> inbox.lockSetAside(id).ifPresent(this::replay));
        } catch (RuntimeException e) {
            Intake.throwIfPassing(e);
            Refusal refusal = new Refusal(Refusal.HANDLER_FAILED, e.toString());
            transaction.executeWithoutResult(status -> failed(id, refusal));
        }
    }

    void failed(UUID deadLetterId, Refusal refusal) {
        inbox.refuse(deadLetterId, refusal);
        outbox.append(new ReplayFailed(deadLetterId, subscription.consumer(), refusal.code(), refusal.reason()));
    }

    private void replay(SetAside message) {
        Envelope envelope;
        try {
            envelope = codec.decode(message.text());
        } catch (UnreadableFactException e) {
            failed(message.id(), new Refusal(e.reason().code(), String.valueOf(e.getMessage())));
            return;
        }
        long last = inbox.lockPosition(envelope);
        if (envelope.sequence() > last + 1 && inbox.holdsEarlier(message.origin(), envelope)) {
            failed(
                    message.id(),
                    new Refusal(Refusal.WAITING, "an earlier fact of its subject is set aside: decide on that"));
            return;
        }
        // Nothing earlier is held here: whoever asks for this one takes it over the gap.
        if (envelope.sequence() > last) {
            subscription.handler().handle(envelope);
            inbox.markTaken(envelope);
        }
        inbox.forget(message.id());
        outbox.append(new MessageReplayed(message.id(), subscription.consumer()));
    }

    /**
     * Gives a message up. The position moves over one that could be read, so that what waits behind it becomes ready. Behind
     * one that could not be read, a person replays the first that waits.
     */
    private void discard(SetAside message, String note) {
        try {
            Envelope envelope = codec.decode(message.text());
            if (envelope.sequence() == inbox.lockPosition(envelope) + 1) {
                inbox.moveTo(envelope, envelope.sequence());
            }
        } catch (UnreadableFactException e) {
            log.info("message {} given up unread: {}", message.origin(), e.getMessage());
        }
        inbox.forget(message.id());
        outbox.append(new MessageDiscarded(message.id(), subscription.consumer(), note));
    }
}
