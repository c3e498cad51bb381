package com.cuffline.orderapi.deadletters;

import com.cuffline.contracts.Fact;
import com.cuffline.contracts.ReplayFact.DiscardRequested;
import com.cuffline.contracts.ReplayFact.ReplayRequested;
import com.cuffline.messaging.Outbox;
import com.cuffline.orderapi.deadletters.JdbcDeadLetters.DeadLetter;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters over HTTP. The service that holds the message carries the decision out and reports. */
@RestController
@RequestMapping("/api/dead-letters")
class DeadLetterController {

    record DeadLetters(List<DeadLetter> deadLetters) {}

    record Decision(@Nullable String by, @Nullable String note) {

        String who() {
            return by == null || by.isBlank() ? "center" : by;
        }
    }

    private final JdbcDeadLetters deadLetters;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DeadLetterController(JdbcDeadLetters deadLetters, Outbox outbox, Clock clock, TransactionTemplate transaction) {
        this.deadLetters = deadLetters;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping
    DeadLetters all() {
        return new DeadLetters(deadLetters.all());
    }

    /** Takes the message again and then what waits behind it. */
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable UUID id, @RequestBody(required = false) @Nullable Decision decision) {
        String who = decision == null ? "center" : decision.who();
        decide(id, "ReplayRequested", null, letter -> new ReplayRequested(id, letter.consumer(), letter.key(), who));
    }

    /** Gives the message up; the note says why and is kept. */
    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void discard(@PathVariable UUID id, @RequestBody Decision decision) {
        String note = decision.note();
        if (note == null || note.isBlank() || note.length() > 500) {
            throw new Problem(ProblemCode.REQUEST_UNREADABLE, "Field 'note' must have 1 to 500 characters");
        }
        decide(
                id,
                "DiscardRequested",
                note,
                letter -> new DiscardRequested(id, letter.consumer(), letter.key(), decision.who(), note));
    }

    private void decide(UUID id, String state, @Nullable String note, Function<DeadLetter, Fact> fact) {
        transaction.executeWithoutResult(status -> {
            DeadLetter letter = deadLetters
                    .lock(id)
                    .orElseThrow(() -> new Problem(ProblemCode.DEAD_LETTER_UNKNOWN, "No dead letter has the id " + id));
            if (letter.state().equals("Replayed") || letter.state().equals("Discarded")) {
                throw new Problem(ProblemCode.DEAD_LETTER_STATE, "The message is " + letter.state() + " already");
            }
            deadLetters.move(id, state, note, clock.instant());
            outbox.append(fact.apply(letter));
        });
    }
}
