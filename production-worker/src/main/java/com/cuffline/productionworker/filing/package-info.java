/**
 * Files a unit per approved abutment and takes units back when their order is held, changed or cancelled.
 * The rules are pure; facts come in the order of their order's life, and what is late or repeated changes nothing.
 */
@NullMarked
package com.cuffline.productionworker.filing;

import org.jspecify.annotations.NullMarked;
