package com.cuffline.milling.planning;

import java.time.Duration;

/**
 * A unit that can be planned, as numbers.
 *
 * @param lot of its stock
 * @param stockKey what blanks side by side must share where a holder is not mixed; a disc's id
 * @param able by machine
 * @param due minutes after the plan's first moment
 */
record Job(PlanUnit unit, String lot, String stockKey, boolean[] able, int due, double weight) {

    static Job of(PlanUnit unit, PlanningTask task, String lot, String stockKey, boolean[] able) {
        long due = Duration.between(task.from(), unit.promise()).toMinutes();
        double weight =
                unit.urgency().weight() * (unit.urgency().front() ? task.rules().frontFactor() : 1);
        return new Job(unit, lot, stockKey, able, Math.toIntExact(due), weight);
    }

    int minutes() {
        return unit.minutes();
    }

    double lateness(int end) {
        return weight * Math.max(0, end - due);
    }
}
