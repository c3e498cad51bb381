package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.StockLots;
import com.cuffline.orderapi.floor.CenterStanding.Machine;
import com.cuffline.orderapi.floor.JdbcBatches.Locked;
import com.cuffline.orderapi.floor.StartMilling.Scan;
import com.cuffline.orderapi.web.FieldProblem;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What was scanned must belong to the batch: the machine with a coupon that counts, lots that nobody has locked, and the main program of the
 * latest release.
 */
@Component
final class StartRules {

    private final CenterStanding center;
    private final JdbcBatches batches;

    StartRules(CenterStanding center, JdbcBatches batches) {
        this.center = center;
        this.batches = batches;
    }

    /** @throws FloorStop.Raised {@code floor.mismatch}, {@code floor.main-program}, {@code floor.lot-locked} or {@code floor.coupon-stale} */
    void require(Locked batch, Scan scan) {
        requireMatch(batch, scan);
        requireProgram(batch, scan);
        requireFree(batch, scan);
        requireCoupon(batch, scan);
    }

    /** Why the unit's own lot keeps it off the machine; empty when it does not. */
    Optional<String> locked(PlannedUnit unit) {
        return Optional.ofNullable(unit.stockLot())
                .flatMap(center::lock)
                .map(lock -> "lot " + lock.lot() + " is locked: " + lock.reason());
    }

    private static void requireMatch(Locked batch, Scan scan) {
        List<FloorStop> stops = new ArrayList<>();
        if (!scan.machine().equals(batch.content().machine())) {
            stops.add(
                    stop(batch, scan, "machine", scan.machine(), batch.content().machine()));
        }
        Set<String> scanned = StockLots.split(scan.stockLot());
        Set<String> planned = PlannedLots.of(batch.content());
        Set<String> needed = PlannedLots.without(batch.content(), scan.leaveOut());
        if (!planned.isEmpty() && !(planned.containsAll(scanned) && scanned.containsAll(needed))) {
            stops.add(stop(batch, scan, "stockLot", StockLots.join(scanned), StockLots.join(needed)));
        }
        if (!stops.isEmpty()) {
            FloorStop first = stops.get(0);
            throw raised(
                    stops,
                    ProblemCode.FLOOR_MISMATCH,
                    "Batch " + batch.code() + " needs " + first.field() + " " + first.expected() + ", scanned was "
                            + first.value() + ". Nothing was started",
                    "batch " + batch.code() + " was planned for another");
        }
    }

    private void requireProgram(Locked batch, Scan scan) {
        String loaded = scan.mainProgramSha256();
        ArtifactRef main = batch.content().mainProgram();
        String released = main == null ? "no main program" : main.sha256();
        if (loaded == null || loaded.equals(released)) {
            return;
        }
        String what = batches.releaseOf(batch.id(), loaded)
                .map(number -> "the one loaded, " + loaded + ", is that of release " + number
                        + " and was superseded: load the new one")
                .orElse("the one loaded, " + loaded + ", was never this batch's");
        throw raised(
                List.of(stop(batch, scan, "mainProgramSha256", loaded, released)),
                ProblemCode.FLOOR_MAIN_PROGRAM,
                "Batch " + batch.code() + " is milled by main program " + released + "; " + what
                        + ". Nothing was started",
                what);
    }

    private void requireFree(Locked batch, Scan scan) {
        Set<String> lots = new TreeSet<>(StockLots.split(scan.stockLot()));
        for (String lot : lots) {
            center.lock(lot).ifPresent(lock -> {
                throw raised(
                        List.of(stop(batch, scan, "stockLot", lot, "a lot that is not locked")),
                        ProblemCode.FLOOR_LOT_LOCKED,
                        "Lot " + lock.lot() + " is locked by " + lock.by() + ": " + lock.reason()
                                + ". Take its blanks off the machine; their units are planned again. Nothing was started",
                        "lot " + lock.lot() + " is locked: " + lock.reason());
            });
        }
    }

    private void requireCoupon(Locked batch, Scan scan) {
        LocalDate validUntil = center.machine(scan.machine())
                .map(Machine::couponValidUntil)
                .orElse(batch.content().couponValidUntil());
        LocalDate today = center.today();
        if (validUntil != null && today.isAfter(validUntil)) {
            throw raised(
                    List.of(stop(batch, scan, "couponValidUntil", validUntil.toString(), today + " or later")),
                    ProblemCode.FLOOR_COUPON_STALE,
                    "The coupon of " + scan.machine() + " was good until " + validUntil
                            + ": mill and measure a new one and report it",
                    "the machine has not been checked since");
        }
    }

    private static FloorStop.Raised raised(List<FloorStop> stops, ProblemCode code, String detail, String reason) {
        List<FieldProblem> fields =
                stops.stream().map(stop -> stop.shown(reason)).toList();
        return new FloorStop.Raised(stops, new Problem(code, detail, fields));
    }

    private static FloorStop stop(Locked batch, Scan scan, String field, String value, String expected) {
        return new FloorStop(null, batch.code(), null, scan.by(), field, value, expected);
    }
}
