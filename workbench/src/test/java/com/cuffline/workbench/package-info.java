/** Tests of the engines and of the center on one machine. */
@NullMarked
package com.cuffline.workbench;

import org.jspecify.annotations.NullMarked;
