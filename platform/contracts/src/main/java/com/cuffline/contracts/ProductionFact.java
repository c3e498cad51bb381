package com.cuffline.contracts;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** @param remake null for the first unit of a site; else what it takes the place of */
    record UnitQueued(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            @JsonInclude(NON_NULL) @Nullable Remake remake)
            implements OfUnit {

        public UnitQueued(UUID orderId, int revision, UUID unitId, String unitCode, String tooth) {
            this(orderId, revision, unitId, unitCode, tooth, null);
        }
    }

    /**
     * A unit that is made again; it goes to the front of the queue.
     *
     * @param serial 2 for the first remake of a site's unit
     * @param reason code of why the replaced one was scrapped
     */
    record Remake(int serial, UUID replaces, String replacesCode, String reason) {}

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

    /**
     * A unit that cannot be made as things stand, with the reason; it stays queued and is shown.
     *
     * @param code stable, for example {@code plan.no-stock-covers} or {@code proof.rest}
     * @param batchCode the batch it left, null when it was only queued
     */
    record UnitNotPlannable(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            String code,
            String message,
            @JsonInclude(NON_NULL) @Nullable String batchCode)
            implements OfUnit {}

    /**
     * Where a unit comes from, as production keeps it: told when its milling starts, and again with what really ran when it
     * is milled. The later one counts.
     *
     * @param serial 1 for the first unit of a site, one more for each remake
     * @param replaces the scrapped unit it takes the place of; null for serial 1
     * @param programSha256 hash of the program; null where the batch was released without programs
     * @param tools with the minutes planned for them, once milled with those they ran
     */
    record UnitTraced(
            UUID orderId,
            int revision,
            UUID unitId,
            String unitCode,
            String tooth,
            int serial,
            @Nullable UUID replaces,
            String batchCode,
            int slot,
            String machine,
            String stockLot,
            @Nullable String programSha256,
            List<OrderFact.ToolTime> tools)
            implements OfUnit {}

    /** The inspection of a unit is on paper: what was measured, and where the unit comes from. */
    record InspectionReported(
            UUID orderId, int revision, UUID unitId, String unitCode, String tooth, boolean passed, ArtifactRef paper)
            implements OfUnit {}

    /**
     * Machines and lots of the center as they stand for planning, after everything that is in a batch. Only what changed since
     * it was last told; all of it together is the center.
     *
     * @param revision the center data's own name
     * @param lots at most 500
     * @param machinesGone, lotsGone names that the center has no more
     */
    record CenterStated(
            String revision,
            List<MachineState> machines,
            List<LotState> lots,
            List<String> machinesGone,
            List<String> lotsGone)
            implements ProductionFact {
        @Override
        public String subject() {
            return "center";
        }
    }

    /**
     * @param kind {@code rotary-mill}, {@code disc-mill} or {@code bar-lathe}
     * @param hours in which it works, by weekday; in the center's local time like all of the calendar
     * @param tools empty for a lathe
     */
    record MachineState(
            String machine,
            String kind,
            List<String> materials,
            Coupon coupon,
            List<Hours> hours,
            List<LocalDate> holidays,
            List<Downtime> downtimes,
            List<ToolState> tools) {}

    /** The last coupon; it counts through the day {@code validDays} after it was milled. */
    record Coupon(LocalDate milledOn, int validDays, double worstDeviationMm) {}

    /**
     * @param weekday {@code monday} to {@code sunday}
     * @param from, to such as {@code 06:00}; {@code 00:00} as the end is midnight
     */
    record Hours(String weekday, String from, String to) {}

    /** Such as {@code 2026-12-03T08:00}. */
    record Downtime(String from, String to) {}

    /** @param lifeLeftMin cutting minutes left when everything planned is milled */
    record ToolState(int number, String name, double lifeLeftMin) {}

    /**
     * @param lot as scanned; of a disc its own number
     * @param kind {@code blank}, {@code disc} or {@code bar}
     * @param makersLot of a disc; null where it is the lot itself
     * @param family of the connection; null but for blanks
     * @param heightMm of the cylinder or disc; null for bar
     * @param shade of a disc; null where the material has none
     * @param left what is left for planning, in {@code leftIn}: {@code pieces}, {@code mm}, or {@code share} of a disc's face
     * @param lockedByFile whether the center's own data lock it
     */
    record LotState(
            String lot,
            String kind,
            @Nullable String makersLot,
            String material,
            @Nullable String family,
            double diameterMm,
            @Nullable Double heightMm,
            @Nullable String shade,
            double left,
            String leftIn,
            boolean lockedByFile) {}

    /** @param plannedTotal units in the run, known before the first is done */
    record PlanningProgressed(UUID planningId, int plannedTotal, int done) implements OfPlanning {}

    record PlanningFailed(UUID planningId, String code, String message) implements OfPlanning {}

    /** @param dueOn earliest due day of its units */
    record BatchPlanned(UUID batchId, String batchCode, UUID planningId, BatchContent content, LocalDate dueOn)
            implements OfBatch {}

    /**
     * The batch with its papers; programs are with its units. Told again, for the units that are left, when one leaves before the start.
     *
     * @param travelers one per unit of the batch, in slot order; none when it is released again, for they stay as they are
     * @param reissue null at the first release
     */
    record BatchReleased(
            UUID batchId,
            String batchCode,
            BatchContent content,
            LocalDate dueOn,
            ArtifactRef batchSheet,
            List<Traveler> travelers,
            @JsonInclude(NON_NULL) @Nullable Reissue reissue)
            implements OfBatch {}

    /**
     * A batch is released again without units that have left it: what was released before is not to be used any more.
     *
     * @param release 2 for the first repeat, one more for each further one
     * @param supersededMainProgram what the main program takes the place of
     * @param supersededSheet what the batch sheet takes the place of
     */
    record Reissue(int release, ArtifactRef supersededMainProgram, ArtifactRef supersededSheet) {}

    record BatchFailed(UUID batchId, String batchCode, String code, String message) implements OfBatch {}

    /** Every started unit of the batch has passed its inspection or is scrap. */
    record BatchCompleted(UUID batchId, String batchCode, int passed, int scrapped) implements OfBatch {}

    /**
     * @param route {@code PRE_MILLED_BLANK} or {@code DISC}
     * @param units in slot order
     * @param blankFamily blank family or disc material; of the first unit where a holder is mixed
     * @param stockLot the lot that planning took, of a mixed holder {@link StockLots several}; null where it knew no lots
     * @param couponValidUntil last day on which the machine's calibration coupon holds; null where it is not known
     * @param nesting picture of the disc with its parts, SVG; null for a holder
     * @param mainProgram all released programs of the batch in the order of machining; null before it is written
     */
    record BatchContent(
            String machine,
            String route,
            String material,
            String blankFamily,
            double blankDiameterMm,
            List<PlannedUnit> units,
            @JsonInclude(NON_NULL) @Nullable String stockLot,
            @JsonInclude(NON_NULL) @Nullable LocalDate couponValidUntil,
            @JsonInclude(NON_NULL) @Nullable ArtifactRef nesting,
            @JsonInclude(NON_NULL) @Nullable ArtifactRef mainProgram) {}

    /**
     * @param slot from 1; in a holder its slot, in a disc the order of machining
     * @param program null before it is written, and where units are released without one
     * @param stockLot the lot or disc of this unit; null where planning knew no lots
     * @param place in a disc; null in a holder
     */
    record PlannedUnit(
            int slot,
            UUID unitId,
            String unitCode,
            UUID orderId,
            String orderCode,
            int revision,
            String tooth,
            @JsonInclude(NON_NULL) @Nullable Program program,
            @JsonInclude(NON_NULL) @Nullable String stockLot,
            @JsonInclude(NON_NULL) @Nullable DiscPlace place) {}

    /**
     * Where a part lies in its disc.
     *
     * @param letter on the picture
     * @param rotationDeg about the insertion axis, counter-clockwise seen from above
     */
    record DiscPlace(String letter, double xMm, double yMm, double rotationDeg) {}

    /**
     * @param file its hash is the program's
     * @param tools with the minutes they are planned to cut
     * @param proof null on batches from before programs were proven
     */
    record Program(
            ArtifactRef file,
            List<OrderFact.ToolTime> tools,
            @JsonInclude(NON_NULL) @Nullable ProgramProof proof) {

        public Program(ArtifactRef file, List<OrderFact.ToolTime> tools) {
            this(file, tools, null);
        }
    }

    /**
     * What the program was shown to leave on the part.
     *
     * @param file the whole proof, JSON
     * @param worstGougeUm deepest cut into the design
     * @param worstRestUm thickest material left on milled surfaces
     * @param worstGougeAt region, azimuth and height in words
     * @param airShare share of the feed time in which nothing is cut, 0 to 1
     */
    record ProgramProof(
            ArtifactRef file,
            double worstGougeUm,
            String worstGougeAt,
            double worstRestUm,
            String worstRestAt,
            double airShare,
            double machiningTimeS) {}

    /** @param inspections what is measured on the finished unit, as on the paper; null on batches from before it was told */
    record Traveler(
            UUID unitId,
            UUID orderId,
            int revision,
            String tooth,
            ArtifactRef paper,
            @JsonInclude(NON_NULL) @Nullable List<Inspection> inspections) {

        public Traveler(UUID unitId, UUID orderId, int revision, String tooth, ArtifactRef paper) {
            this(unitId, orderId, revision, tooth, paper, null);
        }
    }

    /** @param toleranceMm to either side */
    record Inspection(String name, double targetMm, double toleranceMm) {}
}
