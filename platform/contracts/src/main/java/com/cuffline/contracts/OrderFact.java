package com.cuffline.contracts;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of {@code orders.v1}, written by order-api alone. */
public sealed interface OrderFact extends Fact {

    @Override
    default Topic topic() {
        return Topic.ORDERS;
    }

    /** An order-keyed fact. */
    sealed interface OfOrder extends OrderFact {
        UUID orderId();

        /** Counts what asks for a new design: submission 1, then each amendment or design revision request. */
        int revision();

        @Override
        default String subject() {
            return orderId().toString();
        }
    }

    /** A fact that asks for a design of one revision; it carries all that design needs. */
    sealed interface DesignWanted extends OfOrder {
        String orderCode();

        OrderContent content();

        /** What a technician changed against the clinic's wish; empty when nothing. */
        default List<Adjustment> adjustments() {
            return List.of();
        }
    }

    record OrderSubmitted(UUID orderId, String orderCode, int revision, OrderContent content) implements DesignWanted {}

    record OrderAmended(UUID orderId, String orderCode, int revision, OrderContent content) implements DesignWanted {}

    record DesignRevisionRequested(
            UUID orderId,
            String orderCode,
            int revision,
            OrderContent content,
            List<Adjustment> adjustments,
            String requestedBy,
            @Nullable String note)
            implements DesignWanted {}

    /**
     * A technician's override of one parameter of the design.
     *
     * @param tooth the site, FDI
     * @param parameter stable code of a parameter of the design, for example {@code postTiltDeg.mesiodistal}; the schema lists them
     * @param value in the unit the parameter's name ends in; without one a share or a count
     */
    record Adjustment(String tooth, String parameter, double value) {}

    /** @param reasonCode stable code, for example {@code design.rejected} */
    record OrderHeld(UUID orderId, int revision, String reasonCode, String reason) implements OfOrder {}

    record OrderReleased(UUID orderId, int revision) implements OfOrder {}

    record OrderCancelled(UUID orderId, int revision, String reason) implements OfOrder {}

    /**
     * The design of this revision may be made.
     *
     * @param approvedBy person, or {@code straight-through} where every rule was green and the clinic allows it
     * @param dueOn day the unit must leave milling for the appointment
     */
    record DesignApproved(
            UUID orderId,
            String orderCode,
            int revision,
            String caseCode,
            String clinic,
            String approvedBy,
            LocalDate dueOn,
            int screws,
            List<ApprovedUnit> units)
            implements OfOrder {}

    /**
     * One abutment to make: the site with its design.
     *
     * @param implant system, platform and diameter in words, for the papers
     * @param design the design as proposed, with mesh and measures
     */
    record ApprovedUnit(String implant, DesignFact.SiteDesign design) {}

    /** What happened to one unit on the floor, as a person or a machine reported it at the center's door. */
    sealed interface OnFloor extends OfOrder {
        UUID unitId();

        String unitCode();

        /** FDI. */
        String tooth();
    }

    /**
     * A unit of a released batch is on the machine: batch, machine and stock lot were scanned and fit. From here on a hold or
     * cancellation does not take it back.
     *
     * @param slot in the batch, from 1
     * @param stockLot as scanned; where the batch was planned onto a lot it is that one
     * @param mainProgramSha256 of the main program that was loaded: one the batch was released with; null where nobody told it
     */
    record MillingStarted(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            UUID batchId,
            String batchCode,
            int slot,
            String machine,
            String stockLot,
            String startedBy,
            @JsonInclude(NON_NULL) @Nullable String mainProgramSha256)
            implements OnFloor {}

    /**
     * The machine is done with the unit.
     *
     * @param programSha256 hash of the program that ran; null where the batch was released without programs
     * @param tools what cut, with its minutes in this unit
     */
    record UnitMilled(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            String batchCode,
            int slot,
            String machine,
            @Nullable String programSha256,
            List<ToolTime> tools,
            String milledBy)
            implements OnFloor {}

    /** @param minutes at least 0 */
    record ToolTime(String tool, double minutes) {}

    /**
     * A unit was measured.
     *
     * @param passed true when every dimension passes; computed, never typed
     */
    record UnitInspected(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            List<Dimension> dimensions,
            boolean passed,
            String inspectedBy)
            implements OnFloor {}

    /** One measured dimension; passes when it is off its target by no more than the tolerance. */
    record Dimension(String name, double targetMm, double toleranceMm, double measuredMm, boolean pass) {}

    /** @param reason code from the list of scrap reasons, for example {@code tool-broke} */
    record UnitScrapped(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            String reason,
            @Nullable String note,
            String scrappedBy)
            implements OnFloor {}

    /** A person asks for planning now; the subject is the request. */
    record PlanningRequested(UUID planningId, String requestedBy) implements OrderFact {
        @Override
        public String subject() {
            return planningId.toString();
        }
    }

    /** What a person changed about stock or machines, at the center's door; production takes it from its time on. */
    sealed interface OfCenter extends OrderFact {}

    /**
     * Nothing is milled from the lot any more: units planned onto it are planned again, begun ones are recalled.
     *
     * @param lot as scanned: a lot of blanks or bar, a disc's own number, or the maker's lot of discs
     */
    record LotQuarantined(String lot, String reason, String quarantinedBy) implements OfCenter {
        @Override
        public String subject() {
            return "lot/" + lot;
        }
    }

    record LotFreed(String lot, String reason, String freedBy) implements OfCenter {
        @Override
        public String subject() {
            return "lot/" + lot;
        }
    }

    /**
     * A calibration coupon was milled and measured.
     *
     * @param worstDeviationMm largest measured deviation from the coupon's target, 0 to 1
     */
    record CouponRenewed(String machine, LocalDate milledOn, double worstDeviationMm, String reason, String renewedBy)
            implements OfCenter {
        @Override
        public String subject() {
            return "coupon/" + machine;
        }
    }

    /**
     * A new tool of the same kind stands in the magazine.
     *
     * @param tool place in the magazine
     * @param lifeMin cutting minutes until the new tool counts as worn, above 0
     */
    record ToolChanged(String machine, int tool, double lifeMin, String reason, String changedBy) implements OfCenter {
        @Override
        public String subject() {
            return "tool/" + machine + "/" + tool;
        }
    }
}
