package com.cuffline.orderapi.deadletters;

import com.cuffline.contracts.DeadLetterFact;
import com.cuffline.contracts.DeadLetterFact.MessageDiscarded;
import com.cuffline.contracts.DeadLetterFact.MessageReplayed;
import com.cuffline.contracts.DeadLetterFact.MessageSetAside;
import com.cuffline.contracts.DeadLetterFact.ReplayFailed;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the list of dead letters up to date. */
@Component
public class FollowDeadLetters {

    private final JdbcDeadLetters deadLetters;

    FollowDeadLetters(JdbcDeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Called in the transaction that marks the fact as taken. */
    public void take(DeadLetterFact fact, Instant at) {
        if (fact instanceof MessageSetAside setAside) {
            deadLetters.setAside(setAside, at);
        } else if (fact instanceof MessageReplayed replayed) {
            deadLetters.move(replayed.deadLetterId(), "Replayed", null, at);
        } else if (fact instanceof MessageDiscarded discarded) {
            deadLetters.move(discarded.deadLetterId(), "Discarded", discarded.note(), at);
        } else if (fact instanceof ReplayFailed failed) {
            deadLetters.failedAgain(failed.deadLetterId(), failed.reasonCode(), failed.reason(), at);
        }
    }
}
