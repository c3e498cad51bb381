package com.cuffline.measurement.completeness;

import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.Signature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that contradict each other or the calendar. */
final class DateRules {
    private static final int FAR_DAYS = 730;

    private final LocalDate today;
    private final List<Finding> findings;

    DateRules(LocalDate today, List<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    void check(OrderDraft order) {
        Signature signature = order.header().signature();
        if (signature != null) {
            notInFuture("signature.on", signature.on());
        }
        for (int i = 0; i < order.sites().size(); i++) {
            ImplantDraft implant = order.sites().get(i).implant();
            CuffDraft cuff = order.sites().get(i).cuff();
            String at = "sites[" + i + "].";
            notInFuture(at + "implant.placedOn", implant.placedOn());
            cuff(cuff, implant.placedOn(), at + "cuff.");
        }
        appointment(order.logistics());
    }

    private void cuff(CuffDraft cuff, @Nullable LocalDate placedOn, String at) {
        notInFuture(at + "heldSince", cuff.heldSince());
        notInFuture(at + "capOffSince", cuff.capOffSince());
        notInFuture(at + "uncoveredOn", cuff.uncoveredOn());
        notInFuture(at + "provisionalChangedOn", cuff.provisionalChangedOn());
        notInFuture(at + "measuredOn", cuff.measuredOn());
        for (int i = 0; i < cuff.events().size(); i++) {
            CuffEvent event = cuff.events().get(i);
            notInFuture(at + "events[" + i + "].at", event.at().toLocalDate());
        }
        Day placed = new Day("implant.placedOn", placedOn);
        notBefore(at + "measuredOn", cuff.measuredOn(), placed);
        notBefore(at + "heldSince", cuff.heldSince(), placed);
        notBefore(at + "uncoveredOn", cuff.uncoveredOn(), placed);
        notBefore(at + "capOffSince", cuff.capOffSince(), new Day("cuff.heldSince", cuff.heldSince()));
    }

    private record Day(String field, @Nullable LocalDate date) {}

    private void appointment(Logistics logistics) {
        LocalDate appointment = logistics.appointmentOn();
        if (appointment == null) {
            return;
        }
        if (appointment.isBefore(today)) {
            findings.add(Finding.of(FindingCode.APPOINTMENT_PAST, "appointmentOn", "the appointment is in the past")
                    .showing(Shown.of(appointment), Shown.of("not before " + today)));
        }
        if (appointment.isAfter(today.plusDays(FAR_DAYS))) {
            findings.add(Finding.of(FindingCode.APPOINTMENT_FAR, "appointmentOn", "the appointment is years away")
                    .showing(Shown.of(appointment), Shown.of("not after " + today.plusDays(FAR_DAYS))));
        }
        LocalDate needed = logistics.neededBy();
        if (needed != null && needed.isAfter(appointment)) {
            findings.add(
                    Finding.of(FindingCode.DATE_ORDER, "neededBy", "the parcel would be needed after the appointment")
                            .showing(Shown.of(needed), Shown.of("not after appointmentOn " + appointment)));
        }
        if (needed != null && needed.isBefore(today)) {
            findings.add(Finding.of(FindingCode.DATE_ORDER, "neededBy", "the parcel would be needed in the past")
                    .showing(Shown.of(needed), Shown.of("not before " + today)));
        }
    }

    private void notInFuture(String field, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today)) {
            findings.add(Finding.of(FindingCode.DATE_IN_FUTURE, field, "this day has not come yet")
                    .showing(Shown.of(date), Shown.of("not after " + today)));
        }
    }

    private void notBefore(String field, @Nullable LocalDate date, Day first) {
        LocalDate limit = first.date();
        if (date != null && limit != null && date.isBefore(limit)) {
            findings.add(Finding.of(FindingCode.DATE_ORDER, field, "this day lies before " + first.field())
                    .showing(Shown.of(date), Shown.of("not before " + first.field() + " " + limit)));
        }
    }
}
