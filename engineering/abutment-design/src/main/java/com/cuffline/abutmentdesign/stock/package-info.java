/**
 * Whether a finished abutment of the library would serve for a measured cuff, which one, and what it would cost in fit. The answer
 * leans to neither side: what keeps the stated tolerances is named, what does not is named with the tolerance it breaks.
 */
@NullMarked
package com.cuffline.abutmentdesign.stock;

import org.jspecify.annotations.NullMarked;
