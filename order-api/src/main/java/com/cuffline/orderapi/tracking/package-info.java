/**
 * What an order has been through, for people: timeline, live events and pages.
 */
@NullMarked
package com.cuffline.orderapi.tracking;

import org.jspecify.annotations.NullMarked;
