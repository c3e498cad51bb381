package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.Fact;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.ApprovedUnit;
import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.OrderFact.DesignRevisionRequested;
import com.cuffline.contracts.OrderFact.OnFloor;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderCancelled;
import com.cuffline.contracts.OrderFact.OrderHeld;
import com.cuffline.contracts.OrderFact.OrderReleased;
import com.cuffline.contracts.OrderFact.OrderSubmitted;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order's life. Every transition is guarded here, registers the fact it is, and leaves a line in the timeline; {@link
 * Orders} writes all three in one transaction. The order alone decides its state; what workers report only moves it along.
 */
public final class Order {

    /** Identity and the values that never change. */
    public record Identity(UUID id, String code, String clinic, String caseCode) {}

    private static final Set<Progress> BEGUN = EnumSet.of(Progress.IN_MILLING, Progress.MILLED, Progress.INSPECTED);

    private static final Set<Progress> LIVE = EnumSet.of(
            Progress.IN_DESIGN,
            Progress.IN_REVIEW,
            Progress.APPROVED,
            Progress.QUEUED,
            Progress.IN_BATCH,
            Progress.REMAKING);

    private static final Set<Progress> IN_PRODUCTION = EnumSet.range(Progress.APPROVED, Progress.INSPECTED);

    /**
     * @param revision 0 for a draft
     * @param version counts changes
     */
    record Edition(int revision, long version) {}

    private final Identity identity;
    private final long version;
    private Progress progress;
    private @Nullable Hold hold;
    private int revision;
    private TypedForm form;
    private @Nullable Promised promised;
    private final List<Fact> facts = new ArrayList<>();
    private final List<TimelineEntry> entries = new ArrayList<>();

    Order(
            Identity identity,
            Progress progress,
            @Nullable Hold hold,
            Edition edition,
            TypedForm form,
            @Nullable Promised promised) {
        this.identity = identity;
        this.progress = progress;
        this.hold = hold;
        this.revision = edition.revision();
        this.version = edition.version();
        this.form = form;
        this.promised = promised;
    }

    static Order draft(Identity identity, TypedForm form, String who) {
        Order order = new Order(identity, Progress.DRAFT, null, new Edition(0, 0), form, null);
        order.note(who, "drafted", "Draft saved");
        return order;
    }

    /** Replaces what a draft says. */
    void edit(TypedForm newForm, String who) {
        require(EnumSet.of(Progress.DRAFT), "edit");
        form = newForm;
        note(who, "edited", "Draft changed");
    }

    /** @param content empty while design cannot begin; the order is then taken and waits for an amendment */
    void submit(Optional<OrderContent> content, TypedForm sent, Promised promise, String who) {
        require(EnumSet.of(Progress.DRAFT), "submit");
        revision = 1;
        progress = Progress.IN_DESIGN;
        form = sent;
        promised = promise;
        content.ifPresent(known -> facts.add(new OrderSubmitted(identity.id(), identity.code(), revision, known)));
        note(who, "submitted", "Sent to the center as " + identity.code());
    }

    /** A new measurement or wish: a new revision, designed anew. */
    void amend(Optional<OrderContent> content, TypedForm newForm, Promised promise, String who) {
        require(LIVE, "amend");
        form = newForm;
        promised = promise;
        nextRevision();
        content.ifPresent(known -> facts.add(new OrderAmended(identity.id(), identity.code(), revision, known)));
        note(who, "amended", "Revision " + revision + " replaces revision " + (revision - 1));
    }

    /** A technician asks for another design of the same measurement. */
    public void reviseDesign(OrderContent content, List<Adjustment> adjustments, String who, @Nullable String note) {
        require(LIVE, "revise the design of");
        nextRevision();
        facts.add(
                new DesignRevisionRequested(identity.id(), identity.code(), revision, content, adjustments, who, note));
        note(who, "design-revision-requested", note == null ? "Another design was asked for" : note);
    }

    private void nextRevision() {
        revision++;
        progress = Progress.IN_DESIGN;
        if (hold != null && hold.endsWithNewRevision()) {
            hold = null;
        }
    }

    /**
     * Stops the order where it is. A person's hold stays; that there was no design replaces no other reason, for that one must
     * be gone first in any case.
     */
    public void hold(Hold reason, String who) {
        require(LIVE, "hold");
        if (hold != null && (hold.code().equals(Hold.PERSON) || hold.equals(reason) || reason.ofDesign())) {
            return;
        }
        hold = reason;
        facts.add(new OrderHeld(identity.id(), revision, reason.code(), reason.words()));
        note(who, "held", reason.words());
    }

    void release(String who) {
        if (hold == null) {
            throw new Problem(ProblemCode.ORDER_STATE, "The order is " + state() + ", not on hold");
        }
        if (hold.ofDesign()) {
            throw new Problem(
                    ProblemCode.ORDER_STATE,
                    "There is no design to go on with: amend the order or ask for another design. " + hold.note());
        }
        hold = null;
        facts.add(new OrderReleased(identity.id(), revision));
        note(who, "released", "Back to " + progress.shown());
    }

    void cancel(String reason, String who) {
        if (progress != Progress.DRAFT) {
            require(LIVE, "cancel");
            facts.add(new OrderCancelled(identity.id(), revision, reason));
        }
        progress = Progress.CANCELLED;
        hold = null;
        note(who, "cancelled", reason);
    }

    public void designProposed(String detail) {
        require(EnumSet.of(Progress.IN_DESIGN), "propose a design for");
        progress = Progress.IN_REVIEW;
        note("design-worker", "design-proposed", detail);
    }

    /** No design came of this revision: the order waits for a new one. */
    public void designRefused(Hold reason) {
        require(EnumSet.of(Progress.IN_DESIGN), "refuse a design for");
        note("design-worker", reason.code(), reason.note());
        hold(reason, "design-worker");
    }

    /** Only on a proposed design, and not while on hold. The units are due out of milling on the promised day. */
    public void approve(OrderContent content, List<ApprovedUnit> units, String who) {
        require(EnumSet.of(Progress.IN_REVIEW), "approve the design of");
        if (hold != null) {
            throw new Problem(ProblemCode.ORDER_STATE, "The order is on hold: " + hold.note());
        }
        progress = Progress.APPROVED;
        facts.add(new DesignApproved(
                identity.id(),
                identity.code(),
                revision,
                identity.caseCode(),
                identity.clinic(),
                who,
                promised == null ? content.appointmentOn() : promised.leavesOn(),
                content.screws(),
                units));
        note(who, "design-approved", "Design of revision " + revision + " approved by " + who);
    }

    /** A clinic's report of the tissue; it counts until the unit is milled. */
    void cuffReported(String who, String detail) {
        require(LIVE, "report on the cuff of");
        note(who, "cuff-event", detail);
    }

    /** @throws Problem if it is a draft or cancelled, or its milling has begun */
    public void requireOpen(String action) {
        require(LIVE, action);
    }

    /** Sent, not cancelled, milling not begun or to be begun again. */
    public boolean isOpen() {
        return LIVE.contains(progress);
    }

    /** Moves the order to where its units are; back only when one was withdrawn or is made again. */
    public void unitsAre(Progress now) {
        if (IN_PRODUCTION.contains(progress)) {
            progress = now;
        }
    }

    /** What a person reported of a unit; the floor has checked that it may be. */
    public void happenedOnFloor(OnFloor fact, String who, String what, String detail) {
        facts.add(fact);
        note(who, what, "Tooth " + fact.tooth() + ": " + detail);
    }

    private void require(Set<Progress> allowed, String action) {
        if (!allowed.contains(progress) && BEGUN.contains(progress)) {
            throw new Problem(
                    ProblemCode.ORDER_MILLING_BEGUN,
                    "Cannot " + action + " an order that is " + progress.shown()
                            + ": milling has begun, and a unit on the machine cannot be taken back. If it must not be used,"
                            + " report it as scrap on the floor; the order is open again until its remake is started");
        }
        if (!allowed.contains(progress)) {
            throw new Problem(
                    ProblemCode.ORDER_STATE,
                    "Cannot " + action + " an order that is " + progress.shown() + "; allowed in "
                            + String.join(
                                    ", ", allowed.stream().map(Progress::shown).toList()));
        }
    }

    /** Adds a line to the timeline without changing the state. */
    public void note(String who, String what, String detail) {
        entries.add(new TimelineEntry(who, what, state(), detail));
    }

    public Identity identity() {
        return identity;
    }

    public Progress progress() {
        return progress;
    }

    public @Nullable Hold currentHold() {
        return hold;
    }

    /** The word people see: {@code Hold} while on hold, else the progress. */
    public String state() {
        return hold == null ? progress.shown() : "Hold";
    }

    /** 0 for a draft, 1 when submitted, one more for each new design asked for. */
    public int revision() {
        return revision;
    }

    /** Counts changes; the entity tag. */
    public long version() {
        return version;
    }

    /** The order as typed. */
    public TypedForm form() {
        return form;
    }

    /** What was promised when it was sent; null for a draft and for orders from before promises were kept. */
    @Nullable
    Promised promised() {
        return promised;
    }

    List<Fact> facts() {
        return facts;
    }

    List<TimelineEntry> entries() {
        return entries;
    }
}
