/**
 * Programs as text: one writer per controller dialect, which alone knows modal state, and a reader that gives the moves back.
 */
@NullMarked
package com.cuffline.milling.post;

import org.jspecify.annotations.NullMarked;
