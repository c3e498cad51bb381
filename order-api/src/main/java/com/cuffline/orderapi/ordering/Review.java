package com.cuffline.orderapi.ordering;

/** What becomes of a proposed design when nothing holds the order. */
public interface Review {

    /** Approves the design of the order's revision where no person needs to look at it; else leaves it waiting. */
    void resume(Order order);
}
