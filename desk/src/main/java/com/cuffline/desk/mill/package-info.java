/**
 * The command {@code mill}: orders are designed, planned onto a center's mills, programmed and proven, and everything an outside
 * checker needs is left in a folder. Its formats are described in {@code docs/milling.md}.
 */
@NullMarked
package com.cuffline.desk.mill;

import org.jspecify.annotations.NullMarked;
