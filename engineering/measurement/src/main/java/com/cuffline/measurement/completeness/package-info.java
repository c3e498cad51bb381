/** One call over a draft: every gap, contradiction and implausibility with its number, limit and way out, and how complete the order is. */
@NullMarked
package com.cuffline.measurement.completeness;

import org.jspecify.annotations.NullMarked;
