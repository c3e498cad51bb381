/** The command line of the center: {@code ./cuffline demo}, {@code up}, {@code down} and the other verbs. */
@NullMarked
package com.cuffline.workbench.cli;

import org.jspecify.annotations.NullMarked;
