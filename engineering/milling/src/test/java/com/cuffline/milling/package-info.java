/** Tests of batch planning. */
@NullMarked
package com.cuffline.milling;

import org.jspecify.annotations.NullMarked;
