/**
 * Plans units onto the center's machines: which parts share a holder or a disc, in which slot or at which spot.
 * It plans places only; programs, tool life, calendars and the enlargement of a disc's lot are not known here.
 * The same units give the same plan whatever order they come in.
 */
@NullMarked
package com.cuffline.milling;

import org.jspecify.annotations.NullMarked;
