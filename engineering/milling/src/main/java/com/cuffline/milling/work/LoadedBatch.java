package com.cuffline.milling.work;

import com.cuffline.milling.nesting.Nest;
import java.util.List;
import java.util.Optional;

/**
 * A batch whose units have their places.
 *
 * @param nest of a disc; empty for holder and bar
 * @param left units without a place; they go into the next plan
 */
public record LoadedBatch(WorkPlan.Batch batch, List<Assignment> assignments, Optional<Nest> nest, List<Refusal> left) {
    public LoadedBatch {
        assignments = List.copyOf(assignments);
        left = List.copyOf(left);
    }
}
