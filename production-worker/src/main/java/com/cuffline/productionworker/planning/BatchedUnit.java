package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.milling.Place.DiscSpot;
import com.cuffline.productionworker.Approval;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in its place.
 *
 * @param spot where it lies in a disc, null in a holder
 * @param traveler null until it is printed
 */
record BatchedUnit(
        UUID id,
        String code,
        UUID orderId,
        String orderCode,
        int revision,
        String tooth,
        PlannedBatch batch,
        int slot,
        @Nullable DiscSpot spot,
        String approvalText,
        @Nullable ArtifactRef traveler) {

    Approval approval() {
        return Approval.fromText(approvalText);
    }

    PlannedUnit planned() {
        return new PlannedUnit(slot, id, code, orderId, orderCode, revision, tooth, null);
    }
}
