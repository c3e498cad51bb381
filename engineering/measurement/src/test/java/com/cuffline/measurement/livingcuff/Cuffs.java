package com.cuffline.measurement.livingcuff;

import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.CuffDraft.HealingPart;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.CuffEvent;
import com.cuffline.measurement.order.HealingMaterial;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.order.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cuff measured on 10 November that has been held open by a titanium healing abutment since 1 October. */
final class Cuffs {
    static final LocalDate MEASURED = LocalDate.of(2026, 11, 10);

    private HeldOpenBy held = HeldOpenBy.STOCK_HEALING_ABUTMENT;
    private HealingMaterial material = HealingMaterial.TITANIUM;
    private LocalDate heldSince = LocalDate.of(2026, 10, 1);
    private @Nullable LocalDate capOff;
    private @Nullable LocalDate uncovered;
    private @Nullable LocalDate changed;
    private @Nullable LocalDate measured = MEASURED;
    private Method method = Method.SCAN_WITH_SCAN_BODY;
    private int seconds = 30;
    private final List<CuffEvent> events = new ArrayList<>();

    static Cuffs aCuff() {
        return new Cuffs();
    }

    Cuffs held(HeldOpenBy by) {
        held = by;
        return this;
    }

    Cuffs material(HealingMaterial other, LocalDate since) {
        material = other;
        heldSince = since;
        return this;
    }

    Cuffs capOff(LocalDate day) {
        capOff = day;
        return this;
    }

    Cuffs uncovered(LocalDate day) {
        uncovered = day;
        return this;
    }

    Cuffs provisionalChanged(LocalDate day) {
        changed = day;
        return this;
    }

    Cuffs unmeasured() {
        measured = null;
        return this;
    }

    Cuffs measured(Method by, int secondsUnsupported) {
        method = by;
        seconds = secondsUnsupported;
        return this;
    }

    Cuffs event(CuffEvent.Kind kind, LocalDateTime at) {
        events.add(new CuffEvent(kind, at));
        return this;
    }

    CuffDraft draft() {
        SampleDraft sample = new SampleDraft(0.0, 3.0, 3.0, List.of());
        return new CuffDraft(
                held,
                new HealingPart(material, 4.0, 6.0),
                heldSince,
                capOff,
                uncovered,
                changed,
                method,
                measured,
                null,
                seconds,
                List.of(sample, new SampleDraft(180.0, 3.0, 4.5, List.of())),
                null,
                null,
                events);
    }
}
