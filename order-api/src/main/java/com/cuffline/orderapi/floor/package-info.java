/**
 * Follows production: units, batches, planning runs.
 */
@NullMarked
package com.cuffline.orderapi.floor;

import org.jspecify.annotations.NullMarked;
