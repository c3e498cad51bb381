/**
 * Messages that a service set aside: shown, replayed, discarded.
 */
@NullMarked
package com.cuffline.orderapi.deadletters;

import org.jspecify.annotations.NullMarked;
