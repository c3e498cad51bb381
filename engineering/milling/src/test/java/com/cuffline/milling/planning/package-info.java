/** Tests and the measurement of the planning engine. */
@NullMarked
package com.cuffline.milling.planning;

import org.jspecify.annotations.NullMarked;
