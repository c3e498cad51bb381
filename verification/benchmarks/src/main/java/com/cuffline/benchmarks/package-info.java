/** Measures the packaged center from outside: what a client waits for and where an order spends its time. */
@NullMarked
package com.cuffline.benchmarks;

import org.jspecify.annotations.NullMarked;
