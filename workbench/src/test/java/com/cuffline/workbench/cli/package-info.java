/** Tests of the command line. */
@NullMarked
package com.cuffline.workbench.cli;

import org.jspecify.annotations.NullMarked;
