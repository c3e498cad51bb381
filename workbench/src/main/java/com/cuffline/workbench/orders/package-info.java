/** The center's public API as a client sees it, and the sample orders that the demo sends through it. */
@NullMarked
package com.cuffline.workbench.orders;

import org.jspecify.annotations.NullMarked;
