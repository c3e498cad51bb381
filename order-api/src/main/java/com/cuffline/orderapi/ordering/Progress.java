package com.cuffline.orderapi.ordering;

/** How far an order has come; a hold stands beside it and does not change it. */
public enum Progress {
    DRAFT("Draft"),
    IN_DESIGN("InDesign"),
    IN_REVIEW("InReview"),
    APPROVED("Approved"),
    QUEUED("Queued"),
    IN_BATCH("InBatch"),
    /** A unit is or was on a machine; nothing takes the order back from here on. */
    IN_MILLING("InMilling"),
    /** Every unit is off the machine, and one at least is not measured yet. */
    MILLED("Milled"),
    /** A unit is scrap and made again; its successor has not been started. */
    REMAKING("Remaking"),
    /** Every unit is measured and good. */
    INSPECTED("Inspected"),
    CANCELLED("Cancelled");

    private final String shown;

    Progress(String shown) {
        this.shown = shown;
    }

    /** The word people and programs see. */
    public String shown() {
        return shown;
    }
}
