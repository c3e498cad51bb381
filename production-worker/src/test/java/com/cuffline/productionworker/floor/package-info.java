/** Tests of the floor. */
@NullMarked
package com.cuffline.productionworker.floor;

import org.jspecify.annotations.NullMarked;
