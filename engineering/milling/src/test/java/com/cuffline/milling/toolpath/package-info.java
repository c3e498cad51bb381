/** Toolpaths against shapes whose answer is known in closed form, and a whole abutment. */
@NullMarked
package com.cuffline.milling.toolpath;

import org.jspecify.annotations.NullMarked;
