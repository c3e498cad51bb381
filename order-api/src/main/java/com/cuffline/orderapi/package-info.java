/**
 * The one door for people and for other systems: it takes orders, owns their state, and follows what design and production
 * report. Each capability has a package: ordering, designreview, floor, tracking, deadletters; {@code web} holds what all
 * doors share.
 */
@NullMarked
package com.cuffline.orderapi;

import org.jspecify.annotations.NullMarked;
