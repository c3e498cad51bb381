/**
 * Designs every site of an order revision in the listener's transaction and appends one answer per revision.
 * What comes late for an older revision is dropped.
 */
@NullMarked
package com.cuffline.designworker.designing;

import org.jspecify.annotations.NullMarked;
