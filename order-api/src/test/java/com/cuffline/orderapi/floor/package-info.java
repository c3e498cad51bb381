/** Tests of the floor's rules. */
@NullMarked
package com.cuffline.orderapi.floor;

import org.jspecify.annotations.NullMarked;
