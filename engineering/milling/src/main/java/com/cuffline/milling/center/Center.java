package com.cuffline.milling.center;

import com.cuffline.milling.nesting.NestingRules;
import com.cuffline.milling.planning.PlanningRules;

/**
 * All that a milling center has and the rules it works by. Nothing here changes: {@link Usage} says what was used since, and gives a new
 * center.
 *
 * @param revision the center's own name for this state of its data
 */
public record Center(String revision, Machines machines, Stock stock, PlanningRules planning, NestingRules nesting) {
    public Center {
        Range.named("revision", revision);
    }
}
