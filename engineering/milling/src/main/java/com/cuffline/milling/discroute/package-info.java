/**
 * The disc route: a part enlarged for sintering, milled from both faces of a disc between its connectors, and the proof of such a program. Side 1 is A = 0,
 * side 2 is A = 180.
 */
@NullMarked
package com.cuffline.milling.discroute;

import org.jspecify.annotations.NullMarked;
