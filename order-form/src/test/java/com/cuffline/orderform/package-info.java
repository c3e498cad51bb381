/** Tests of the order form over the sample orders of the workbench. */
@NullMarked
package com.cuffline.orderform;

import org.jspecify.annotations.NullMarked;
