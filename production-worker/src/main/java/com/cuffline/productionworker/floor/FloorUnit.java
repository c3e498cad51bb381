package com.cuffline.productionworker.floor;

import com.cuffline.productionworker.UnitState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the floor sees it.
 *
 * @param batchId null when it is in none
 * @param stockLot planned onto, once started as scanned; null before
 * @param serial 1, and one more for each remake of its site
 */
record FloorUnit(
        UUID id,
        UUID orderId,
        int revision,
        String tooth,
        String code,
        int serial,
        UnitState state,
        @Nullable UUID batchId,
        @Nullable String stockLot) {}
