package com.cuffline.workbench.orders;

/** The answer to one submitted order. */
public sealed interface Submission {

    /** The order exists under this id. */
    record Accepted(String id, String code, String state) implements Submission {}

    /** The order was refused by the API; the reason is the problem's detail with the named fields. */
    record Refused(int status, String code, String reason) implements Submission {}
}
