/** Tests of the equipment. */
@NullMarked
package com.cuffline.productionworker.equipment;

import org.jspecify.annotations.NullMarked;
