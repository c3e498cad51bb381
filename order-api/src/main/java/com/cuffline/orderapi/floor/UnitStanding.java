package com.cuffline.orderapi.floor;

import com.cuffline.orderapi.ordering.Progress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where the latest unit of a site stands.
 *
 * @param serial 1, and one more for each time the site's unit was made again
 */
record UnitStanding(int serial, UnitState state) {

    /** Where an order stands, from where its sites' units stand. */
    static Progress progress(List<UnitStanding> sites) {
        if (any(sites, site -> site.state.begun() || site.serial > 1)) {
            return begun(sites);
        }
        if (sites.isEmpty() || any(sites, site -> site.state == UnitState.WITHDRAWN)) {
            return Progress.APPROVED;
        }
        return any(sites, site -> site.state != UnitState.IN_BATCH) ? Progress.QUEUED : Progress.IN_BATCH;
    }

    private static Progress begun(List<UnitStanding> sites) {
        if (any(sites, site -> site.state == UnitState.MILLING)) {
            return Progress.IN_MILLING;
        }
        if (any(sites, site -> site.state == UnitState.SCRAPPED || site.serial > 1 && !site.state.begun())) {
            return Progress.REMAKING;
        }
        if (any(sites, site -> !site.state.begun())) {
            return Progress.IN_MILLING;
        }
        return any(sites, site -> site.state == UnitState.MILLED) ? Progress.MILLED : Progress.INSPECTED;
    }

    private static boolean any(List<UnitStanding> sites, Predicate<UnitStanding> which) {
        return sites.stream().anyMatch(which);
    }
}
