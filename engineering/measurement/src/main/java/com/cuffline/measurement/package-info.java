/**
 * What a clinic measured and wishes for, complete or not, and what is to be said of it before anything is made: gaps and
 * contradictions, whether the cuff still is what was measured, and when the site may be restored.
 */
@NullMarked
package com.cuffline.measurement;

import org.jspecify.annotations.NullMarked;
