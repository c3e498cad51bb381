package com.cuffline.orderapi.tracking;

import com.cuffline.orderapi.tracking.OrderView.Promise;
import com.cuffline.orderapi.tracking.OrderView.Reason;
import com.cuffline.orderapi.tracking.OrderView.WayOut;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What now, who, by when.
 *
 * @param who {@code clinic}, {@code technician}, {@code production}, {@code floor}, {@code center} or {@code nobody}
 * @param by the day on which the unit is to leave; null where nothing was promised
 */
public record NextStep(String what, String who, @Nullable LocalDate by) {

    private static final String NOBODY = "nobody";

    /** @param state the word people see */
    static NextStep of(String state, @Nullable Reason reason, @Nullable Promise promise) {
        NextStep step = reason == null ? ofOrder(state) : ofHold(reason);
        return new NextStep(step.what, step.who, promise == null ? null : promise.leavesOn());
    }

    /** @param state of a unit, the word people see */
    public static NextStep ofUnit(String state) {
        return switch (state) {
            case "Milling" -> step("report it as milled or as scrap", "floor");
            case "Milled" -> step("measure what its traveler asks", "floor");
            case "Inspected" -> step("pack it; shipping is not kept here yet", "floor");
            case "Scrapped" -> step("nothing; its successor is made at the front of the queue", NOBODY);
            case "NotPlannable" -> step("see the note: change stock or machine, or the design", "production");
            case "Withdrawn" -> step("nothing while its order waits or has another revision", NOBODY);
            default -> ofOrder(state);
        };
    }

    private static NextStep ofHold(Reason reason) {
        WayOut way = reason.wayOut();
        String what = way == null ? "on hold: " + reason.note() : way.words();
        if (reason.code().startsWith("design.")) {
            return step(what, "technician");
        }
        if (reason.code().equals("readiness.waits")) {
            return step(what, NOBODY);
        }
        return step(what, reason.code().equals("person") ? "center" : "clinic");
    }

    private static NextStep ofOrder(String state) {
        return switch (state) {
            case "Draft" -> step("complete the form and send it", "clinic");
            case "InDesign" -> step("the design is computed", "center");
            case "InReview" -> step("look at the design: accept or revise it", "technician");
            case "Approved" -> step("the units are filed for planning", "production");
            case "Queued" -> step("the units wait for a batch", "production");
            case "InBatch" -> step("scan batch, machine and stock lot, and start the batch", "floor");
            case "InMilling" -> step("report each unit as milled or as scrap", "floor");
            case "Milled" -> step("measure each unit that is milled", "floor");
            case "Remaking" -> step("a unit was scrap; its successor waits at the front of the queue", "production");
            case "Inspected" -> step("pack the units; shipping is not kept here yet", "floor");
            default -> step("nothing", NOBODY);
        };
    }

    private static NextStep step(String what, String who) {
        return new NextStep(what, who, null);
    }
}
