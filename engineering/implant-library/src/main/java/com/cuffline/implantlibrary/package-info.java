/**
 * Implant systems, platforms, titanium bases and average teeth as versioned rows, each value with its source and certainty.
 * Rows of certainty C are unconfirmed and must be shown as such.
 */
@NullMarked
package com.cuffline.implantlibrary;

import org.jspecify.annotations.NullMarked;
