/** Previews without a running center. */
@NullMarked
package com.cuffline.orderapi.preview;

import org.jspecify.annotations.NullMarked;
