/** Tests of the milling room as a whole. */
@NullMarked
package com.cuffline.milling.work;

import org.jspecify.annotations.NullMarked;
