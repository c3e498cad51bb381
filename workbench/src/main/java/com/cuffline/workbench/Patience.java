package com.cuffline.workbench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a named condition by looking again every 25 ms. */
public final class Patience {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private Patience() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param condition what is waited for, as it shall read in the failure
     * @param limit the longest wait
     * @throws EngineFailure when the limit passes first or the thread is interrupted
     */
    public static void until(String condition, Duration limit, BooleanSupplier holds) {
        if (!within(limit, holds)) {
            throw new EngineFailure("gave up after " + limit.toSeconds() + " s waiting until " + condition);
        }
    }

    /** True as soon as the condition holds, false when the limit passes first. */
    public static boolean within(Duration limit, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new EngineFailure("interrupted while waiting");
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
