/** {@code cuffline check}: completeness, findings and both clocks of orders in files. */
@NullMarked
package com.cuffline.desk.check;

import org.jspecify.annotations.NullMarked;
