/** Tests of the disc route on parts designed by the kernel. */
@NullMarked
package com.cuffline.milling.discroute;

import org.jspecify.annotations.NullMarked;
