/** {@code cuffline design}: from order files to mesh files and a report for each site. */
@NullMarked
package com.cuffline.desk.design;

import org.jspecify.annotations.NullMarked;
