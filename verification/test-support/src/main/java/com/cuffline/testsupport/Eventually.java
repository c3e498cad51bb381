package com.cuffline.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits until assertions hold, looking again every 50 ms. */
public final class Eventually {

    /** Long enough for a loaded build machine; a condition that holds is seen at once. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Eventually() {}

    /** Returns when the assertions pass; after 30 s fails with the condition's name and the last assertion error. */
    public static void eventually(String condition, ThrowingRunnable assertions) {
        eventually(condition, LIMIT, assertions);
    }

    /** As {@link #eventually(String, ThrowingRunnable)} with another limit. */
    public static void eventually(String condition, Duration limit, ThrowingRunnable assertions) {
        Awaitility.await(condition)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertions);
    }
}
