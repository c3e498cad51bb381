/**
 * The whole center on one machine: engines and services as processes, their folder, ports and secrets.
 * The command line, the end-to-end tests and the benchmark all start it from here.
 */
@NullMarked
package com.cuffline.workbench.center;

import org.jspecify.annotations.NullMarked;
