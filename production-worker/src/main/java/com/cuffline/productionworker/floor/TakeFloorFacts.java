package com.cuffline.productionworker.floor;

import com.cuffline.contracts.OrderFact.MillingStarted;
import com.cuffline.contracts.OrderFact.OnFloor;
import com.cuffline.contracts.OrderFact.UnitInspected;
import com.cuffline.contracts.OrderFact.UnitMilled;
import com.cuffline.contracts.OrderFact.UnitScrapped;
import com.cuffline.contracts.ProductionFact.Remake;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.UnitState;
import com.cuffline.productionworker.floor.JdbcFloorBatches.Batch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what the floor reports, and answers with traces, remakes and completed batches. */
final class TakeFloorFacts implements FloorFacts {

    private final JdbcFloorUnits units;
    private final JdbcFloorBatches batches;
    private final JdbcSeats seats;
    private final Outbox outbox;
    private final Clock clock;

    /** What is kept of units and batches. */
    record Tables(JdbcFloorUnits units, JdbcFloorBatches batches, JdbcSeats seats) {}

    TakeFloorFacts(Tables tables, Outbox outbox, Clock clock) {
        this.units = tables.units();
        this.batches = tables.batches();
        this.seats = tables.seats();
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void take(OnFloor fact, AfterScrap afterScrap) {
        FloorUnit unit = units.find(fact.unitId())
                .orElseThrow(() -> new IllegalArgumentException("no unit is filed as " + fact.unitCode()));
        Optional<UnitState> next = FloorRules.after(unit, fact);
        if (fact instanceof UnitInspected inspected) {
            units.measured(inspected, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        next.ifPresent(state -> apply(unit, fact, afterScrap));
    }

    @Override
    public void leftBatch(String batchCode) {
        batches.lock(batchCode).ifPresent(batch -> {
            batches.wantReissue(batch);
            complete(batch);
        });
    }

    private void complete(Batch batch) {
        batches.completeIfDone(batch).ifPresent(outbox::append);
    }

    private void apply(FloorUnit unit, OnFloor fact, AfterScrap afterScrap) {
        if (fact instanceof MillingStarted started) {
            start(unit, started);
        } else if (fact instanceof UnitMilled milled) {
            units.milled(milled);
            outbox.append(units.trace(unit.id()));
        } else if (fact instanceof UnitInspected) {
            units.inspected(unit.id());
            leftBatch(batchOf(unit));
        } else if (fact instanceof UnitScrapped scrapped) {
            units.scrapped(unit.id(), scrapped.reason());
            remake(unit, scrapped.reason(), afterScrap);
            leftBatch(batchOf(unit));
        }
    }

    private void start(FloorUnit unit, MillingStarted fact) {
        Batch batch = batches.lock(fact.batchCode())
                .orElseThrow(() -> new IllegalArgumentException("no batch has the code " + fact.batchCode()));
        requireSame("batch", fact.batchId().toString(), batch.id().toString());
        requireSame("machine", fact.machine(), batch.machine());
        requireReleased(batch, fact.mainProgramSha256());
        boolean moved = !batch.id().equals(unit.batchId());
        Optional<String> lot = moved ? seats.lotLeft(unit.id(), batch.id()) : Optional.ofNullable(unit.stockLot());
        requireSame("stockLot", fact.stockLot(), lot.orElse(fact.stockLot()));
        if (moved) {
            moveBack(unit, batch, fact.slot());
        }
        units.start(fact);
        batches.start(batch.id());
        outbox.append(units.trace(fact.unitId()));
    }

    /** Planning has moved the unit while the report of its start was on its way: another batch must do without it. */
    private void moveBack(FloorUnit unit, Batch batch, int slot) {
        Optional<String> other = Optional.ofNullable(unit.batchId()).map(id -> batchOf(unit));
        seats.comeBack(unit.id(), batch.id(), slot);
        other.ifPresent(this::leftBatch);
    }

    private void remake(FloorUnit scrapped, String reason, AfterScrap afterScrap) {
        if (afterScrap == AfterScrap.NOTHING) {
            return;
        }
        int serial = scrapped.serial() + 1;
        FloorUnit next = new FloorUnit(
                UUID.nameUUIDFromBytes((scrapped.id() + "/S" + serial).getBytes(StandardCharsets.UTF_8)),
                scrapped.orderId(),
                scrapped.revision(),
                scrapped.tooth(),
                scrapped.code().replaceFirst("-S\\d+$", "") + "-S" + serial,
                serial,
                afterScrap == AfterScrap.QUEUE ? UnitState.QUEUED : UnitState.HELD,
                null,
                null);
        units.remake(scrapped.id(), next, clock.instant());
        if (afterScrap == AfterScrap.QUEUE) {
            outbox.append(new UnitQueued(
                    next.orderId(),
                    next.revision(),
                    next.id(),
                    next.code(),
                    next.tooth(),
                    new Remake(serial, scrapped.id(), scrapped.code(), reason)));
        }
    }

    private String batchOf(FloorUnit unit) {
        return units.trace(unit.id()).batchCode();
    }

    private void requireReleased(Batch batch, @Nullable String mainSha256) {
        if (mainSha256 != null && !batches.released(batch, mainSha256)) {
            throw new IllegalArgumentException("milling started with main program " + mainSha256 + ", batch "
                    + batch.code() + " was never released with it");
        }
    }

    private static void requireSame(String field, String value, String expected) {
        if (!value.equals(expected)) {
            throw new IllegalArgumentException(
                    "milling started with " + field + " " + value + ", planned is " + expected);
        }
    }
}
