package com.cuffline.orderapi.ordering;

/** What becomes of a proposed design when nothing holds the order. */
public interface Review {

    /**
     * Takes up an order that a hold has left: approves the design of its revision where no person needs to look at it, leaves
     * it waiting where one must, and holds the order again where the revision was refused a design meanwhile.
     */
    void resume(Order order);
}
