/**
 * From a tissue scan and the pose of the implant to the ring of the cuff and the profile below it, by azimuth, with what is
 * missing named.
 */
@NullMarked
package com.cuffline.cuffscan;

import org.jspecify.annotations.NullMarked;
