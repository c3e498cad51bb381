package com.cuffline.productionworker.filing;

import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.productionworker.UnitState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as filing sees it.
 *
 * @param batchCode the batch it is in, null when it is in none
 * @param remake what it takes the place of; null for the first unit of a site
 */
record FiledUnit(
        UUID id,
        UUID orderId,
        int revision,
        String tooth,
        String code,
        UnitState state,
        @Nullable String batchCode,
        @Nullable Remake remake) {}
