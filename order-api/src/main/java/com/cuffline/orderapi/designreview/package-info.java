/**
 * Takes the answers of the design stage, accepts green ones where the clinic allows it, and keeps the rest for a technician.
 */
@NullMarked
package com.cuffline.orderapi.designreview;

import org.jspecify.annotations.NullMarked;
