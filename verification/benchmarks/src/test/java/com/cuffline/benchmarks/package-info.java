/** Tests of the figures. */
@NullMarked
package com.cuffline.benchmarks;

import org.jspecify.annotations.NullMarked;
