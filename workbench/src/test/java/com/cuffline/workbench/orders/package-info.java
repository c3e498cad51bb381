/** Tests of the sample orders. */
@NullMarked
package com.cuffline.workbench.orders;

import org.jspecify.annotations.NullMarked;
