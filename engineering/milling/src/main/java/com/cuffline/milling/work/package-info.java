/**
 * The milling room as a whole: from a center and approved designs to a plan, loaded holders and discs, and proven programs. {@link
 * com.cuffline.milling.work.MillingWork} is the only door; everything is a pure function of its arguments. A unit that cannot go on carries a
 * named reason, never an exception.
 */
@NullMarked
package com.cuffline.milling.work;

import org.jspecify.annotations.NullMarked;
