/** The numbers an order is judged by and the center's calendar: defaults with their sources, each replaceable by a line of a file. */
@NullMarked
package com.cuffline.measurement.policy;

import org.jspecify.annotations.NullMarked;
