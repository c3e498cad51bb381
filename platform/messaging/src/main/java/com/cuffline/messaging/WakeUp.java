package com.cuffline.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a waiting thread that there is work; several signals before it looks are one. */
final class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    void signal() {
        signals.release();
    }

    /** Returns after a signal, or when the time is over. */
    void await(Duration atMost) throws InterruptedException {
        signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
    }
}
