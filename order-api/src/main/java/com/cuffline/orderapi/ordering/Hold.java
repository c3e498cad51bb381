package com.cuffline.orderapi.ordering;

/**
 * Why an order does not go on.
 *
 * @param code stable; {@code person} when somebody asked for it
 * @param note what happened and the way out, in words
 */
public record Hold(String code, String note) {

    /** Somebody asked for it; only a person ends it. */
    public static final String PERSON = "person";

    public static final String DESIGN_REJECTED = "design.rejected";
    public static final String DESIGN_FAILED = "design.failed";

    /** True where a new revision of the order answers the reason. */
    boolean endsWithNewRevision() {
        return !code.equals(PERSON);
    }
}
