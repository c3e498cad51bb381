/** Tests of designing. */
@NullMarked
package com.cuffline.designworker.designing;

import org.jspecify.annotations.NullMarked;
