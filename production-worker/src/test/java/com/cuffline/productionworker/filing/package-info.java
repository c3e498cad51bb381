/** Tests of filing. */
@NullMarked
package com.cuffline.productionworker.filing;

import org.jspecify.annotations.NullMarked;
