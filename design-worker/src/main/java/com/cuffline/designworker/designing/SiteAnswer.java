package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import java.util.Optional;

/** A site as it was asked for, and what the kernel made of it. */
record SiteAnswer(SiteOrder order, DesignOutcome outcome) {

    boolean refused() {
        return outcome instanceof DesignOutcome.Refused;
    }

    /** The shape, where there is one; of a refused site only for the paper. */
    Optional<AbutmentDesign> shape() {
        if (outcome instanceof DesignOutcome.Designed designed) {
            return Optional.of(designed.design());
        }
        return ((DesignOutcome.Refused) outcome).draft();
    }
}
