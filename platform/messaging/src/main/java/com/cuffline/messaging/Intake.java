package com.cuffline.messaging;

import com.cuffline.contracts.DeadLetterFact.MessageSetAside;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.ReplayFact;
import com.cuffline.contracts.Topic;
import com.cuffline.contracts.UnreadableFactException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages: a batch in one transaction, and one by one when something in the batch cannot be taken.
 *
 * <p>A fact is taken when it is the next of its subject. One taken before is dropped; one that is ahead waits, set aside;
 * one that cannot be read or handled is set aside with its reason. Faults that pass (database away, disk full) are thrown,
 * and the batch is delivered again.
 */
final class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int EXCERPT_CHARACTERS = 2_000;

    private final Subscription subscription;
    private final JdbcInbox inbox;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Replay replay;
    private final FactCodec codec = new FactCodec();

    Intake(Subscription subscription, JdbcInbox inbox, Outbox outbox, TransactionTemplate transaction) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.outbox = outbox;
        this.transaction = transaction;
        this.replay = new Replay(subscription, inbox, outbox, transaction);
    }

    void take(List<SetAside> messages) {
        try {
            transaction.executeWithoutResult(status -> messages.forEach(this::takeNext));
        } catch (RuntimeException e) {
            throwIfPassing(e);
            messages.forEach(this::takeAlone);
        }
        replay.takeAllReady();
    }

    private void takeAlone(SetAside message) {
        try {
            transaction.executeWithoutResult(status -> takeNext(message));
        } catch (RuntimeException e) {
            throwIfPassing(e);
            log.error("message {} cannot be taken", message.origin(), e);
            transaction.executeWithoutResult(status -> refuse(message, e));
        }
    }

    private void takeNext(SetAside message) {
        Envelope envelope;
        try {
            envelope = codec.decode(message.text());
        } catch (UnreadableFactException e) {
            setAside(message, null, new Refusal(e.reason().code(), String.valueOf(e.getMessage())));
            return;
        }
        long last = inbox.lockPosition(envelope);
        if (inbox.hasTaken(envelope.id())) {
            return;
        }
        if (envelope.sequence() == last + 1) {
            if (envelope.fact() instanceof ReplayFact decision) {
                replay.decide(decision);
            } else {
                subscription.handler().handle(envelope);
            }
            inbox.markTaken(envelope);
        } else {
            setAside(message, envelope, outOfSequence(envelope, last));
        }
    }

    private void refuse(SetAside message, RuntimeException fault) {
        Envelope envelope = codec.decode(message.text());
        Refusal refusal = new Refusal(Refusal.HANDLER_FAILED, fault.toString());
        if (envelope.fact() instanceof ReplayFact decision) {
            // The failed transaction took the subject's position row with it.
            inbox.lockPosition(envelope);
            inbox.markTaken(envelope);
            replay.failed(decision.deadLetterId(), refusal);
        } else {
            setAside(message, envelope, refusal);
        }
    }

    private void setAside(SetAside message, @Nullable Envelope envelope, Refusal refusal) {
        boolean kept = inbox.setAside(message, envelope, refusal);
        log.warn("message {} set aside: {} ({})", message.origin(), refusal.code(), refusal.reason());
        // A dead letter about a dead letter would beget the next one: it stays in the table and in the log.
        if (kept && !message.origin().topic().equals(Topic.DEAD_LETTERS.wireName())) {
            outbox.append(report(message, refusal));
        }
    }

    private MessageSetAside report(SetAside message, Refusal refusal) {
        Origin origin = message.origin();
        String text = message.text();
        return new MessageSetAside(
                message.id(),
                subscription.consumer(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                origin.key(),
                refusal.code(),
                refusal.reason(),
                text.substring(0, Math.min(text.length(), EXCERPT_CHARACTERS)));
    }

    private static Refusal outOfSequence(Envelope envelope, long last) {
        if (envelope.sequence() > last) {
            return new Refusal(
                    Refusal.WAITING, "fact " + envelope.sequence() + " of its subject came after fact " + last);
        }
        return new Refusal(
                Refusal.SEQUENCE_REUSED, "another fact with number " + envelope.sequence() + " was taken before");
    }

    /** Passing faults go back to the container, which delivers the batch again. */
    static void throwIfPassing(RuntimeException fault) {
        if (fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof TransactionException
                || fault instanceof UncheckedIOException) {
            throw fault;
        }
    }
}
