package com.cuffline.productionworker;

import com.cuffline.contracts.Fact;
import com.cuffline.messaging.Outbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Passes facts on, remembers the committed ones, and lets a test step in before each. */
public final class RecordingOutbox implements Outbox {

    private final Outbox outbox;
    private final List<Fact> committed = new CopyOnWriteArrayList<>();
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile Consumer<Fact> before = fact -> {};

    public RecordingOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void append(Fact fact) {
        before.accept(fact);
        outbox.append(fact);
        int era = forgotten.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (era == forgotten.get()) {
                    committed.add(fact);
                }
            }
        });
    }

    public void before(Consumer<Fact> action) {
        before = action;
    }

    /** What was told before, or is told in a transaction that has begun before, counts no more. */
    public void forget() {
        forgotten.incrementAndGet();
        before = fact -> {};
        committed.clear();
    }

    public <F extends Fact> List<F> committed(Class<F> type) {
        return committed.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
