package com.cuffline.orderapi.floor;

import com.cuffline.contracts.OrderFact.CouponRenewed;
import com.cuffline.contracts.OrderFact.LotFreed;
import com.cuffline.contracts.OrderFact.LotQuarantined;
import com.cuffline.contracts.OrderFact.ToolChanged;
import com.cuffline.messaging.Outbox;
import com.cuffline.orderapi.floor.CenterStanding.Lock;
import com.cuffline.orderapi.floor.CenterStanding.Machine;
import com.cuffline.orderapi.floor.JdbcCenter.Report;
import com.cuffline.orderapi.floor.JdbcCenter.What;
import com.cuffline.orderapi.web.FreeText;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people report of stock and machines: a lot locked or free again, a new coupon, a new tool. It counts at this door at once and
 * is told to production. Until production has told its machines and lots, any name is taken, and production sets aside what it does not know.
 */
@Component
final class ReportCenter {

    private static final int LONGEST_LOT = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LARGEST_TOOL = 999;
    private static final double LARGEST_DEVIATION_MM = 1;
    private static final double LONGEST_LIFE_MIN = 1e6;

    /** A lot that is reported, with all that a report must say. */
    private record Lot(String name, String reason, String by) {}

    private final JdbcCenter center;
    private final CenterStanding standing;
    private final OnceOnFloor once;
    private final FreeText texts;
    private final Outbox outbox;

    ReportCenter(JdbcCenter center, CenterStanding standing, OnceOnFloor once, FreeText texts, Outbox outbox) {
        this.center = center;
        this.standing = standing;
        this.once = once;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** @throws Problem {@code lot.unknown}, {@code lot.state} when it is locked already */
    void lock(Calls.Lot call, @Nullable String key) {
        report("lock " + call, checked(call), key, this::requireFree, lot -> {
            center.reported(Report.ofLot(What.LOT_LOCKED, lot.name(), lot.reason(), lot.by()));
            outbox.append(new LotQuarantined(lot.name(), lot.reason(), lot.by()));
        });
    }

    /** @throws Problem {@code lot.unknown}, {@code lot.state} when it is not locked, or by its maker's lot */
    void free(Calls.Lot call, @Nullable String key) {
        report("free " + call, checked(call), key, this::requireLocked, lot -> {
            center.reported(Report.ofLot(What.LOT_FREED, lot.name(), lot.reason(), lot.by()));
            outbox.append(new LotFreed(lot.name(), lot.reason(), lot.by()));
        });
    }

    private void report(
            String request, Lot lot, @Nullable String key, Consumer<String> requireState, Consumer<Lot> change) {
        once.run(key, request, () -> {
            requireKnown(lot.name());
            requireState.accept(lot.name());
            change.accept(lot);
        });
    }

    private void requireFree(String lot) {
        standing.lock(lot).ifPresent(lock -> {
            throw new Problem(
                    ProblemCode.LOT_STATE, "Lot " + lot + " is locked by " + lock.by() + ": " + lock.reason());
        });
    }

    private void requireLocked(String lot) {
        Lock lock = standing.lock(lot)
                .orElseThrow(() -> new Problem(ProblemCode.LOT_STATE, "Lot " + lot + " is not locked"));
        if (!lock.lot().equals(lot)) {
            throw new Problem(
                    ProblemCode.LOT_STATE, "Disc " + lot + " is locked by its maker's lot: free " + lock.lot());
        }
    }

    /** @throws Problem {@code machine.unknown}, {@code floor.invalid} for a day to come or before the coupon that counts */
    void coupon(Calls.Coupon call, @Nullable String key) {
        Required required = new Required();
        String machine = required.text("machine", call.machine());
        String reason = required.text("reason", call.reason(), LONGEST_REASON);
        String by = required.text("by", call.by());
        LocalDate milledOn = call.milledOn();
        if (milledOn == null || milledOn.isAfter(standing.today())) {
            required.refuse("milledOn", milledOn, "a day up to " + standing.today(), "it is missing or to come");
        }
        double worstMm = number(required, "worstDeviationMm", call.worstDeviationMm(), 0, LARGEST_DEVIATION_MM);
        required.done();
        LocalDate day = Objects.requireNonNull(milledOn);
        String words = texts.nameless("reason", reason);
        once.run(key, "coupon " + call, () -> {
            machine(machine).ifPresent(known -> requireNewer(known, day));
            center.reported(Report.ofCoupon(machine, day, worstMm, words, by));
            outbox.append(new CouponRenewed(machine, day, worstMm, words, by));
        });
    }

    /** @throws Problem {@code machine.unknown}, {@code tool.unknown} */
    void tool(Calls.ToolChange call, @Nullable String key) {
        Required required = new Required();
        String machine = required.text("machine", call.machine());
        String reason = required.text("reason", call.reason(), LONGEST_REASON);
        String by = required.text("by", call.by());
        int number = (int) number(
                required, "tool", call.tool() == null ? null : call.tool().doubleValue(), 1, LARGEST_TOOL);
        double lifeMin = number(required, "lifeMin", call.lifeMin(), 1, LONGEST_LIFE_MIN);
        required.done();
        String words = texts.nameless("reason", reason);
        once.run(key, "tool " + call, () -> {
            machine(machine).ifPresent(known -> requireTool(known, number));
            center.reported(Report.ofTool(machine, number, lifeMin, words, by));
            outbox.append(new ToolChanged(machine, number, lifeMin, words, by));
        });
    }

    private Lot checked(Calls.Lot call) {
        Required required = new Required();
        String lot = required.text("lot", call.lot(), LONGEST_LOT);
        String reason = required.text("reason", call.reason(), LONGEST_REASON);
        String by = required.text("by", call.by());
        required.done();
        return new Lot(lot, texts.nameless("reason", reason), by);
    }

    /** The number; 0 where it is refused. */
    private static double number(Required required, String field, @Nullable Double value, double low, double high) {
        if (value == null || !(value >= low && value <= high)) {
            required.refuse(field, value, low + " to " + high, "a number is missing or out of range");
            return 0;
        }
        return value;
    }

    private void requireKnown(String lot) {
        if (!center.mayBeLot(lot)) {
            throw new Problem(ProblemCode.LOT_UNKNOWN, "The center has and had no lot " + lot);
        }
    }

    /** Empty before production has told any machine. */
    private Optional<Machine> machine(String name) {
        Optional<Machine> machine = standing.machine(name);
        if (machine.isEmpty() && !center.machines().isEmpty()) {
            throw new Problem(ProblemCode.MACHINE_UNKNOWN, "The center has no machine " + name);
        }
        return machine;
    }

    private static void requireNewer(Machine machine, LocalDate milledOn) {
        if (milledOn.isBefore(machine.couponMilledOn())) {
            Required required = new Required();
            required.refuse(
                    "milledOn", milledOn, machine.couponMilledOn() + " or later", "a newer coupon is known already");
            required.done();
        }
    }

    private static void requireTool(Machine machine, int number) {
        if (machine.state().tools().stream().noneMatch(tool -> tool.number() == number)) {
            throw new Problem(
                    ProblemCode.TOOL_UNKNOWN, "Machine " + machine.state().machine() + " has no tool " + number);
        }
    }
}
