package com.cuffline.orderapi.ordering;

/**
 * One thing that happened to an order.
 *
 * @param who person or service
 * @param what stable word, for example {@code submitted}
 * @param state the order's state after it
 * @param detail for people
 */
record TimelineEntry(String who, String what, String state, String detail) {}
