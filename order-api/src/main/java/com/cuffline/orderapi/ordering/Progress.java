package com.cuffline.orderapi.ordering;

/** How far an order has come; a hold stands beside it and does not change it. */
public enum Progress {
    DRAFT("Draft"),
    IN_DESIGN("InDesign"),
    IN_REVIEW("InReview"),
    APPROVED("Approved"),
    QUEUED("Queued"),
    IN_BATCH("InBatch"),
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
