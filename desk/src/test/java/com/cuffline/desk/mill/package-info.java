/** Measures what milling costs. */
@NullMarked
package com.cuffline.desk.mill;

import org.jspecify.annotations.NullMarked;
