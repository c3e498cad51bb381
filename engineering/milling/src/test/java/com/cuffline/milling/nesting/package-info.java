/** Tests and the density measurement of the nesting engine. */
@NullMarked
package com.cuffline.milling.nesting;

import org.jspecify.annotations.NullMarked;
