/**
 * Follows production, and takes what people report from the floor: units, batches, planning runs, where units come from.
 * Whether a report may be is decided here, under the order's lock; production-worker carries it out.
 */
@NullMarked
package com.cuffline.orderapi.floor;

import org.jspecify.annotations.NullMarked;
