/**
 * The center as it is now: its data from a file, and what the database knows to have been used, locked, renewed or changed since.
 * People's reports come as facts that order-api has checked; a locked lot sends its units that have not begun back into planning. What changes is told.
 */
@NullMarked
package com.cuffline.productionworker.equipment;

import org.jspecify.annotations.NullMarked;
