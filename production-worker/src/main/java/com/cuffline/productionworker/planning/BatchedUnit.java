package com.cuffline.productionworker.planning;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.DiscPlace;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.productionworker.Approval;
import com.cuffline.productionworker.equipment.PlaceText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in its batch.
 *
 * @param slot 0 until it is placed
 * @param place null until it is placed
 * @param program null until it is programmed and proven
 * @param traveler null until it is printed
 */
record BatchedUnit(
        RunUnit unit,
        PlannedBatch batch,
        Seat seat,
        int slot,
        @Nullable PlaceText place,
        @Nullable StoredProgram program,
        @Nullable ArtifactRef traveler) {

    /**
     * What planning gave the unit.
     *
     * @param position in the order of machining, from 1
     * @param lot of the blank, or number of the disc
     * @param tools numbers in the magazine
     */
    record Seat(int position, String lot, List<Integer> tools, LocalDateTime start, LocalDateTime end) {}

    UUID id() {
        return unit.id();
    }

    String code() {
        return unit.code();
    }

    Approval approval() {
        return unit.approval();
    }

    PlannedUnit planned() {
        StoredProgram own = program;
        PlaceText.InDisc disc = place == null ? null : place.disc();
        return new PlannedUnit(
                slot,
                unit.id(),
                unit.code(),
                unit.orderId(),
                unit.orderCode(),
                unit.revision(),
                unit.tooth(),
                own == null ? null : new Program(own.file(), own.toolTimes(), own.proof()),
                seat.lot(),
                disc == null
                        ? null
                        : new DiscPlace(
                                disc.letter(),
                                disc.at().xMm(),
                                disc.at().yMm(),
                                Objects.requireNonNull(place).rotationDeg()));
    }
}
