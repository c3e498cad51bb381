/**
 * Turns approved designs into milling batches with their papers.
 * It computes and reports facts; the life of an order is decided elsewhere.
 */
@NullMarked
package com.cuffline.productionworker;

import org.jspecify.annotations.NullMarked;
