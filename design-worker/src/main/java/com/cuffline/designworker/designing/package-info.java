/** From an order's fact to the design's fact: in through the adapter to the kernel, out as files, paper and fact. */
@NullMarked
package com.cuffline.designworker.designing;

import org.jspecify.annotations.NullMarked;
