package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a report and gathers everything that is missing or wrong before it refuses. */
final class Required {

    private static final int LONGEST = 60;
    private static final String SHA256 = "[0-9a-f]{64}";

    private final List<FieldProblem> problems = new ArrayList<>();

    /** The text of up to 60 characters without surrounding blanks; empty when it is missing or too long. */
    String text(String field, @Nullable String value) {
        return text(field, value, LONGEST);
    }

    String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.strip().length() > longest) {
            refuse(field, value, "1 to " + longest + " characters", value == null ? "it is missing" : "its length");
            return "";
        }
        return value.strip();
    }

    /** The hash as given; refused where it is given and is none. */
    @Nullable
    String sha256(String field, @Nullable String value) {
        if (value != null && !value.matches(SHA256)) {
            refuse(field, value, "64 lower-case hexadecimal digits", "this is no SHA-256");
        }
        return value;
    }

    void refuse(String field, @Nullable Object value, String limit, String reason) {
        problems.add(FieldProblem.of(field, value, limit, reason));
    }

    void refuse(List<FieldProblem> more) {
        problems.addAll(more);
    }

    /** @throws Problem {@code floor.invalid} with everything that was refused */
    void done() {
        if (!problems.isEmpty()) {
            throw new Problem(ProblemCode.FLOOR_INVALID, "Mend what is listed and send it again", problems);
        }
    }
}
