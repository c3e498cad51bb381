/**
 * What a posted program leaves on the part: the program is read back from its text, replayed with real tool shapes and compared
 * with the target. A verdict with a code says whether it may be released.
 */
@NullMarked
package com.cuffline.milling.proof;

import org.jspecify.annotations.NullMarked;
