/**
 * The center as it is now: its data from a file, and what the database knows to have been used, locked, renewed or changed since.
 */
@NullMarked
package com.cuffline.productionworker.equipment;

import org.jspecify.annotations.NullMarked;
