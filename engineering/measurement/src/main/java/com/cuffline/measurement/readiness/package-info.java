/** When a site may be restored and by when the work leaves the center, counted backwards from the patient's appointment. */
@NullMarked
package com.cuffline.measurement.readiness;

import org.jspecify.annotations.NullMarked;
