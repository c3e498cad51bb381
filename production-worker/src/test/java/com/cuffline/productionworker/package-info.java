/** Tests of the production worker, and what they share. */
@NullMarked
package com.cuffline.productionworker;

import org.jspecify.annotations.NullMarked;
