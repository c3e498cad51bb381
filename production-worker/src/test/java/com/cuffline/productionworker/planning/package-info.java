/** Tests of planning. */
@NullMarked
package com.cuffline.productionworker.planning;

import org.jspecify.annotations.NullMarked;
