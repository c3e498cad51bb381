/**
 * The order's life: its state, its guarded transitions, the facts and audit rows each one writes.
 */
@NullMarked
package com.cuffline.orderapi.ordering;

import org.jspecify.annotations.NullMarked;
