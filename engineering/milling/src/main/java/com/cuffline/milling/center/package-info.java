/**
 * What a milling center has, as data: machines with their slots, tools with their cutting values and life, blanks by lot, calibration
 * coupons by date. Lengths are millimetres, angles degrees, feeds mm/min.
 */
@NullMarked
package com.cuffline.milling.center;

import org.jspecify.annotations.NullMarked;
