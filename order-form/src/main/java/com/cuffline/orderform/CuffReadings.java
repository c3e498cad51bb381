package com.cuffline.orderform;

import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.DeepRadius;
import com.cuffline.measurement.order.CuffDraft.HealingPart;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.HealingMaterial;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.order.Phenotype;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the cuff of a site. */
final class CuffReadings {
    private CuffReadings() {}

    static CuffDraft cuff(Form cuff, List<Finding> findings) {
        Form part = cuff.form("healingPart");
        return new CuffDraft(
                cuff.choice(HeldOpenBy.class, "heldOpenBy"),
                part.present()
                        ? new HealingPart(
                                part.choice(HealingMaterial.class, "material"),
                                part.number("heightMm"),
                                part.number("diameterMm"))
                        : null,
                cuff.day("heldSince"),
                cuff.day("capOffSince"),
                cuff.day("uncoveredOn"),
                cuff.day("provisionalChangedOn"),
                cuff.choice(Method.class, "method"),
                cuff.day("measuredOn"),
                cuff.text("measuredBy"),
                cuff.whole("secondsUnsupported"),
                cuff.list("samples").stream().map(CuffReadings::sample).toList(),
                cuff.number("mucosaThicknessBuccalMm"),
                cuff.choice(Phenotype.class, "phenotype"),
                events(cuff, findings));
    }

    private static SampleDraft sample(Form sample) {
        return new SampleDraft(
                sample.number("azimuthDeg"),
                sample.number("heightMm"),
                sample.number("radiusMm"),
                sample.list("below").stream()
                        .map(deep -> new DeepRadius(deep.number("depthMm"), deep.number("radiusMm")))
                        .toList());
    }

    private static List<CuffEvent> events(Form cuff, List<Finding> findings) {
        List<CuffEvent> events = new ArrayList<>();
        for (Form event : cuff.list("events")) {
            CuffEvent.Kind kind = event.choice(CuffEvent.Kind.class, "what");
            String at = event.text("at");
            if (kind == null || at == null) {
                continue;
            }
            try {
                LocalDateTime when = at.contains("T")
                        ? LocalDateTime.parse(at)
                        : LocalDate.parse(at).atStartOfDay();
                events.add(new CuffEvent(kind, when));
            } catch (DateTimeException e) {
                findings.add(Finding.ofAnswer(
                        "day",
                        event.at("at"),
                        Shown.of(at),
                        Shown.of("a day of the calendar"),
                        "there is no such day"));
            }
        }
        return events;
    }
}
