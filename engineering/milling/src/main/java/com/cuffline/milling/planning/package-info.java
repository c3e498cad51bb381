/**
 * Puts units on machines in time: weighted lateness first, then change-overs, then fill. A plan is a pure function of the task handed in;
 * whoever leaves or comes back is a change of the task, and the same task gives the same plan.
 * Times are local to the center, without time zones; durations are whole minutes.
 */
@NullMarked
package com.cuffline.milling.planning;

import org.jspecify.annotations.NullMarked;
