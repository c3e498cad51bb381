package com.cuffline.orderform;

/** A document that is not an order at all: no JSON, no object, too large, too deep, a field given twice. */
public final class UnreadableOrder extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableOrder(String reason) {
        super(reason);
    }

    UnreadableOrder(String reason, Throwable cause) {
        super(reason, cause);
    }
}
