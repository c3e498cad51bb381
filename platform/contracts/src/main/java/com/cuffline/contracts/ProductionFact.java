package com.cuffline.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of {@code production.v1}, written by production-worker alone. */
public sealed interface ProductionFact extends Fact {

    @Override
    default Topic topic() {
        return Topic.PRODUCTION;
    }

    /** A fact about one unit, keyed by its order. */
    sealed interface OfUnit extends ProductionFact {
        UUID orderId();

        int revision();

        UUID unitId();

        @Override
        default String subject() {
            return orderId().toString();
        }
    }

    /** A fact about one batch, keyed by the batch. */
    sealed interface OfBatch extends ProductionFact {
        UUID batchId();

        @Override
        default String subject() {
            return batchId().toString();
        }
    }

    /** A fact about one planning run, keyed by the run. */
    sealed interface OfPlanning extends ProductionFact {
        UUID planningId();

        @Override
        default String subject() {
            return planningId().toString();
        }
    }

    record UnitQueued(UUID orderId, int revision, UUID unitId, String unitCode, String tooth) implements OfUnit {}

    /** @param batchCode the batch the unit was taken from, null when it was only queued */
    record UnitWithdrawn(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            @Nullable String batchCode,
            String reason)
            implements OfUnit {}

    /** A unit that no machine or stock of the center can make; it stays queued and is shown. */
    record UnitNotPlannable(
            UUID orderId, int revision, UUID unitId, String unitCode, String tooth, String code, String message)
            implements OfUnit {}

    /** @param plannedTotal units in the run, known before the first is done */
    record PlanningProgressed(UUID planningId, int plannedTotal, int done) implements OfPlanning {}

    record PlanningFailed(UUID planningId, String code, String message) implements OfPlanning {}

    /** @param dueOn earliest due day of its units */
    record BatchPlanned(UUID batchId, String batchCode, UUID planningId, BatchContent content, LocalDate dueOn)
            implements OfBatch {}

    /**
     * The batch with its papers. No field for a program: there is none yet.
     *
     * @param travelers one per unit of the batch, in slot order
     */
    record BatchReleased(
            UUID batchId,
            String batchCode,
            BatchContent content,
            LocalDate dueOn,
            ArtifactRef batchSheet,
            List<Traveler> travelers)
            implements OfBatch {}

    record BatchFailed(UUID batchId, String batchCode, String code, String message) implements OfBatch {}

    /**
     * @param route {@code PRE_MILLED_BLANK} or {@code DISC}
     * @param units in slot order
     */
    record BatchContent(
            String machine,
            String route,
            String material,
            String blankFamily,
            double blankDiameterMm,
            List<PlannedUnit> units) {}

    /** @param slot from 1 */
    record PlannedUnit(
            int slot, UUID unitId, String unitCode, UUID orderId, String orderCode, int revision, String tooth) {}

    record Traveler(UUID unitId, UUID orderId, int revision, String tooth, ArtifactRef paper) {}
}
