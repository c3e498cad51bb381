/** Tests of the fixtures themselves. */
@NullMarked
package com.cuffline.testsupport;

import org.jspecify.annotations.NullMarked;
