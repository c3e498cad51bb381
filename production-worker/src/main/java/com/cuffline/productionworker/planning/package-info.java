/**
 * Plans waiting units onto the center's machines and prints their papers, as one Spring Batch job per planning run.
 * A run is worked on under a lease measured in database time; every writing transaction checks the lease's token first.
 * A killed worker's run is taken over when its lease ends and goes on where the last committed chunk left it.
 */
@NullMarked
package com.cuffline.productionworker.planning;

import org.jspecify.annotations.NullMarked;
