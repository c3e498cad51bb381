/**
 * The command {@code ring}: from a scan and the pose of the implant to the ring of the cuff, with what is missing in it.
 */
@NullMarked
package com.cuffline.desk.ring;

import org.jspecify.annotations.NullMarked;
