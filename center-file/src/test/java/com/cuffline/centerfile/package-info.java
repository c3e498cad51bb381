/** Tests of the center file. */
@NullMarked
package com.cuffline.centerfile;

import org.jspecify.annotations.NullMarked;
