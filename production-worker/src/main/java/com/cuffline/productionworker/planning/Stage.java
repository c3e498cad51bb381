package com.cuffline.productionworker.planning;

/** The work of one step: piece by piece, each reads what is left to do, computes outside and writes in one guarded transaction. */
interface Stage {

    /** Does the next piece; false when nothing is left. */
    boolean next(Lease lease);
}
