package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.measurement.completeness.Finding;
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

    /** Answers are missing or broken, so the kernel was not asked. */
    record Unanswered(List<Finding> findings, String reason) implements SiteAnswer {
        public Unanswered {
            findings = List.copyOf(findings);
        }
    }
}
