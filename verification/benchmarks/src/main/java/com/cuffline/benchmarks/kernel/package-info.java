/** Micro benchmarks of the design kernel, and the same shape made by a general mesh boolean. */
@NullMarked
package com.cuffline.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
