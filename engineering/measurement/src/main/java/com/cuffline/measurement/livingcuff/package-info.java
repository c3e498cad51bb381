/** The cuff closes while nothing holds it open. These classes say whether a measurement still is what was measured, how uncertain it is, and what to do when it is not. */
@NullMarked
package com.cuffline.measurement.livingcuff;

import org.jspecify.annotations.NullMarked;
