package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import java.util.List;
import java.util.Optional;

/** What came of one site. */
public sealed interface SiteAnswer {
    /** The mesh that may be made; empty for a refused site. */
    default Optional<AbutmentDesign> toMake() {
        return this instanceof Judged judged && judged.outcome() instanceof DesignOutcome.Designed designed
                ? Optional.of(designed.design())
                : Optional.empty();
    }

    /** The kernel has answered. */
    record Judged(SiteOrder order, DesignOutcome outcome) implements SiteAnswer {}

    /**
     * Answers are missing or broken, so the kernel was not asked.
     *
     * @param findings one or more
     */
    record Unanswered(List<Finding> findings) implements SiteAnswer {
        public Unanswered {
            findings = List.copyOf(findings);
        }

        /** The first finding in words. */
        public String reason() {
            return words(findings.get(0));
        }

        /** Field, value and limit before the reason. */
        static String words(Finding finding) {
            return finding.field() + shown(" ", finding.value()) + shown(", ", finding.limit()) + ": "
                    + finding.reason();
        }

        private static String shown(String before, Shown shown) {
            if (shown instanceof Shown.Amount amount) {
                return before + amount.number();
            }
            return shown instanceof Shown.Words words ? before + words.text() : "";
        }
    }
}
