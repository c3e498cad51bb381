/** The kernel's answers as documents. */
@NullMarked
package com.cuffline.orderform.design;

import org.jspecify.annotations.NullMarked;
