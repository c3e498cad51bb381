package com.cuffline.productionworker.planning;

import java.util.UUID;

/** Where a person's wish to plan now goes. */
public interface PlanningRequests {

    /**
     * Opens a run over every unit that waits, refused ones included, and gives runs that were given up another chance. Works
     * within the current transaction; the same request again changes nothing.
     */
    void request(UUID planningId, String requestedBy);
}
