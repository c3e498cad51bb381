/**
 * From a measured cuff to an abutment: a shape lofted from the implant table through the margin line, bored by the screw
 * channel, proven as a mesh and judged by named design rules. A pure function: equal input and version give equal bits.
 */
@NullMarked
package com.cuffline.abutmentdesign;

import org.jspecify.annotations.NullMarked;
