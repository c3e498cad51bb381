package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ProductionFact.UnitNotPlannable;
import com.cuffline.milling.work.Refusal;
import com.cuffline.productionworker.Approval;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a planning run.
 *
 * @param front made again after scrap: before all others
 */
record RunUnit(
        UUID id,
        String code,
        UUID orderId,
        String orderCode,
        int revision,
        String tooth,
        boolean front,
        String approvalText) {

    Approval approval() {
        return Approval.fromText(approvalText);
    }

    /** @param batchCode the batch it leaves, of which others know; null for none */
    UnitNotPlannable notPlannable(Refusal reason, @Nullable String batchCode) {
        return new UnitNotPlannable(orderId, revision, id, code, tooth, reason.code(), reason.message(), batchCode);
    }

    Refusal refusal(String reasonCode, String message) {
        return new Refusal(code, reasonCode, message);
    }
}
