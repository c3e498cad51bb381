package com.cuffline.orderapi.tracking;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells open pages which order has changed, after the change is committed. */
@Component
public class LiveOrders {

    private final Set<Consumer<UUID>> listeners = new CopyOnWriteArraySet<>();

    /** To be called in the transaction that changes the order. */
    public void changed(UUID orderId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> listener.accept(orderId));
            }
        });
    }

    void listen(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    void forget(Consumer<UUID> listener) {
        listeners.remove(listener);
    }
}
