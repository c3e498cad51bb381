/**
 * Scans of the tissue, or of the part that shaped it: read as they come in, stored without any name, answered with the cuff's
 * ring. What is refused leaves nothing behind.
 */
@NullMarked
package com.cuffline.orderapi.scans;

import org.jspecify.annotations.NullMarked;
