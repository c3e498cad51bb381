/** The whole order as a clinic gives it. Every answer may be absent, so that a draft can be judged at any moment. */
@NullMarked
package com.cuffline.measurement.order;

import org.jspecify.annotations.NullMarked;
