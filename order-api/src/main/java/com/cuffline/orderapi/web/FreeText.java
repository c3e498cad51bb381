package com.cuffline.orderapi.web;

import com.cuffline.measurement.privacy.PersonalNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people write beside an order; no patient is named in it. */
@Component
public final class FreeText {

    private static final int LONGEST = 500;

    private final Clock clock;

    FreeText(Clock clock) {
        this.clock = clock;
    }

    /**
     * The text without surrounding blanks.
     *
     * @throws Problem {@code request.unreadable} when it is longer than 500 characters, {@code order.invalid} when it holds
     *     what looks like a patient's name or birth date; the text is not repeated
     */
    public String nameless(String field, String text) {
        if (text.length() > LONGEST) {
            throw new Problem(
                    ProblemCode.REQUEST_UNREADABLE,
                    "Field '" + field + "' must have at most " + LONGEST + " characters");
        }
        PersonalNames.inText(text, LocalDate.now(clock)).ifPresent(kind -> {
            boolean name = kind == PersonalNames.Kind.NAME;
            throw new Problem(
                    ProblemCode.ORDER_INVALID,
                    "No patient is named here",
                    List.of(new FieldProblem(
                            name ? "text.looks-like-a-name" : "text.looks-like-a-birth-date",
                            field,
                            null,
                            null,
                            null,
                            null,
                            name ? "this looks like a person's name" : "this looks like a birth date",
                            "order form",
                            "use the clinic's own pseudonym")));
        });
        return text.strip();
    }
}
