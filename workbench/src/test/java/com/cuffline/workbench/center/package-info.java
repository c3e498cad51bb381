/** Tests of the center on one machine. */
@NullMarked
package com.cuffline.workbench.center;

import org.jspecify.annotations.NullMarked;
