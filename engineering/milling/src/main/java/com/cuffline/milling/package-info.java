/**
 * From approved designs to programs that carry their proof: {@code center} is what a center has, {@code work} the door, the rest its rooms.
 */
@NullMarked
package com.cuffline.milling;

import org.jspecify.annotations.NullMarked;
