package com.cuffline.orderapi.tracking;

/** How many orders are in a state. */
public record StateCount(String state, int orders) {}
