/** No patient is named anywhere. These classes recognise what looks like a name or a birth date and take it out of file names and comments. */
@NullMarked
package com.cuffline.measurement.privacy;

import org.jspecify.annotations.NullMarked;
