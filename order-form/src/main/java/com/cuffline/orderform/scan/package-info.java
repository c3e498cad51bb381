/**
 * What goes with a scan as JSON: the pose of the implant in it, typed samples to compare it with, and the ring that came out.
 */
@NullMarked
package com.cuffline.orderform.scan;

import org.jspecify.annotations.NullMarked;
