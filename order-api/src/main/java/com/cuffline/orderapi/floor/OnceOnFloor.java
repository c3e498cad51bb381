package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes each report once, whatever is sent again, and keeps what was stopped although nothing else of it is kept. */
@Component
final class OnceOnFloor {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcFloorLog floorLog;
    private final TransactionTemplate transaction;

    OnceOnFloor(JdbcFloorLog floorLog, TransactionTemplate transaction) {
        this.floorLog = floorLog;
        this.transaction = transaction;
    }

    /**
     * Runs the change in one transaction, or not at all when the key was used for the same request before.
     *
     * @param request address and body
     * @throws Problem {@code idempotency.*}, or why the change was stopped
     */
    void run(@Nullable String key, String request, Runnable change) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Problem(
                    ProblemCode.IDEMPOTENCY_KEY_MISSING,
                    "Send a key of 1 to 200 characters that is new for each report");
        }
        try {
            inOneTransaction(() -> {
                if (floorLog.isFirst(key, DigestUtils.sha256Hex(request))) {
                    change.run();
                }
            });
        } catch (FloorStop.Raised raised) {
            transaction.executeWithoutResult(status ->
                    raised.stops().forEach(stop -> floorLog.stopped(DigestUtils.sha256Hex(key + request), stop)));
            throw raised.problem();
        }
    }

    /**
     * A start locks its batch and then many orders; a listener that takes many facts at once may hold one of these and wait for the batch.
     * Then the database lets one of both go on, and the other tries again.
     */
    private void inOneTransaction(Runnable change) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> change.run());
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
