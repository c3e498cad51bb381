package com.cuffline.orderapi.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as people and programs see it.
 *
 * @param state {@code Draft}, {@code InDesign}, {@code InReview}, {@code Approved}, {@code Queued}, {@code InBatch},
 *     {@code InMilling}, {@code Milled}, {@code Remaking}, {@code Inspected}, {@code Hold} or {@code Cancelled}
 * @param reason what it waits for; null when nothing
 * @param version the entity tag's number
 * @param libraryVersion of the implant library the order was made with
 * @param promise what was promised when it was sent; null for a draft
 * @param design what the design stage answered to this revision; null before
 * @param sites in the order of the form
 * @param papers files of all revisions, newest first
 * @param next what now, who, by when
 */
public record OrderView(
        UUID id,
        String code,
        String caseCode,
        String clinic,
        String state,
        int revision,
        long version,
        @Nullable Reason reason,
        @Nullable String libraryVersion,
        @Nullable Promise promise,
        @Nullable Design design,
        List<Site> sites,
        List<Paper> papers,
        NextStep next,
        Instant createdAt,
        Instant changedAt) {

    /**
     * @param code stable, for example {@code cuff.cap-off}
     * @param wayOut what lets the order go on; null where only a person or another design knows
     */
    public record Reason(String code, String note, @Nullable WayOut wayOut) {}

    /**
     * @param kind {@code refit}, {@code re-measure}, {@code access-procedure}, {@code amend} or {@code wait}
     * @param from the day from which; null where any day will do
     */
    public record WayOut(String kind, @Nullable LocalDate from, String words) {}

    /**
     * @param waits whether the work begins on {@code startOn} because the site still heals
     * @param leavesOn day on which the unit leaves milling and the parcel the center
     */
    public record Promise(
            boolean feasible,
            boolean waits,
            LocalDate startOn,
            LocalDate leavesOn,
            LocalDate atYoursOn,
            String reason) {}

    /**
     * @param verdict {@code GREEN}, {@code REVIEW}, {@code REJECTED} or {@code FAILED}
     * @param findings rules that do not pass, worst first, then what must be measured again
     */
    public record Design(String verdict, @Nullable String acceptedBy, List<Finding> findings) {}

    /** @param verdict {@code WARN} or {@code FAIL}, or {@code MEASURE} for what must be measured again */
    public record Finding(String tooth, String verdict, String code, String message) {}

    public record Site(String tooth, @Nullable Unit unit) {}

    /**
     * @param state {@code Queued}, {@code NotPlannable}, {@code InBatch}, {@code Withdrawn}, {@code Milling}, {@code Milled},
     *     {@code Inspected} or {@code Scrapped}
     * @param serial 1, and one more for each time it was made again
     */
    public record Unit(
            UUID id,
            String code,
            int serial,
            String state,
            @Nullable String batch,
            @Nullable Integer slot,
            @Nullable String note) {}

    public record Paper(
            String kind,
            @Nullable String tooth,
            int revision,
            String sha256,
            String mediaType,
            long sizeBytes,
            String href) {}
}
