package com.cuffline.productionworker.planning;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.Outline;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.nesting.Placement;
import com.cuffline.milling.nesting.Silhouette;
import com.cuffline.milling.planning.PlanUnit;
import com.cuffline.milling.planning.PlanUnit.BlankNeed;
import com.cuffline.milling.planning.PlanUnit.DiscNeed;
import com.cuffline.milling.planning.PlanUnit.Need;
import com.cuffline.milling.planning.ProductionPlan;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import com.cuffline.milling.work.Assignment;
import com.cuffline.milling.work.Assignment.InDisc;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.Assignment.Place;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.WorkPlan;
import com.cuffline.productionworker.equipment.PlaceText;
import com.cuffline.productionworker.planning.BatchedUnit.Seat;
import com.cuffline.productionworker.planning.UnitDesigns.UnfitException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says stored batches and places in the milling room's words again, so that every step may begin in another process than the one before. */
final class Loads {

    private final UnitDesigns designs;

    Loads(UnitDesigns designs) {
        this.designs = designs;
    }

    UnitToMill unit(RunUnit unit) {
        try {
            return designs.of(unit);
        } catch (UnfitException e) {
            throw new IllegalStateException("unit " + unit.code() + " was collected: " + e.getMessage(), e);
        }
    }

    List<UnitToMill> units(List<BatchedUnit> content) {
        return content.stream().map(one -> unit(one.unit())).toList();
    }

    WorkPlan.Batch batch(PlannedBatch batch, List<BatchedUnit> content) {
        List<Slot> slots = content.stream().map(this::slotOf).toList();
        PlannedBatch.Loading loading = batch.loading();
        return new WorkPlan.Batch(
                batch.code(),
                batch.onDisc() ? WorkPlan.Load.DISC : WorkPlan.Load.HOLDER,
                new ProductionPlan.Batch(
                        batch.machine(), loading.setup(), false, loading.start(), loading.end(), slots));
    }

    private Slot slotOf(BatchedUnit one) {
        Seat seat = one.seat();
        Map<String, String> tools = new TreeMap<>();
        seat.tools().forEach(number -> tools.put("T" + number, String.valueOf(number)));
        return new Slot(seat.position(), planUnit(one), seat.lot(), seat.start(), seat.end(), tools);
    }

    /** As far as places depend on it. */
    private PlanUnit planUnit(BatchedUnit one) {
        UnitToMill unit = unit(one.unit());
        double diameterMm = unit.target().largestDiameterMm();
        double heightMm = unit.target().mesh().highest().z()
                - unit.target().mesh().lowest().z();
        Need need = unit.source() instanceof UnitToMill.PreMilledBlank blank
                ? new BlankNeed(blank.family(), diameterMm, heightMm)
                : new DiscNeed(Math.PI * diameterMm * diameterMm / 4, heightMm);
        long minutes = Duration.between(one.seat().start(), one.seat().end()).toMinutes();
        return new PlanUnit(
                unit.code(),
                unit.material(),
                need,
                unit.urgency().promise(),
                new PlanUnit.Urgency(unit.urgency().weight(), unit.urgency().front()),
                (int) Math.max(1, Math.min(10_000, minutes)));
    }

    PlaceText place(Place place) {
        if (place instanceof InDisc in) {
            Placement placement = in.placement();
            return new PlaceText(
                    placement.rotationDeg(),
                    new PlaceText.InDisc(
                            placement.letter(),
                            placement.at(),
                            placement.pose(),
                            placement.outline().points(),
                            placement.connectors()));
        }
        return new PlaceText(place instanceof InHolder holder ? holder.rotationDeg() : 0, null);
    }

    /** In a holder its slot, in a disc the order of machining. */
    int slot(Assignment assignment) {
        return assignment.place() instanceof InHolder holder ? holder.slot() : assignment.number();
    }

    /** @param center as it was when the batch was loaded */
    Assignment assignment(BatchedUnit one, Center center) {
        Seat seat = one.seat();
        return new Assignment(
                one.code(),
                one.batch().code(),
                one.batch().machine(),
                seat.lot(),
                placeOf(one, center),
                seat.tools(),
                seat.position(),
                seat.start(),
                seat.end());
    }

    private Place placeOf(BatchedUnit one, Center center) {
        PlaceText place = one.place();
        if (place == null) {
            throw new IllegalStateException("unit " + one.code() + " has no place");
        }
        PlaceText.InDisc in = place.disc();
        if (in == null) {
            return new InHolder(one.slot(), place.rotationDeg());
        }
        Part part = new Part(
                one.code(),
                one.code(),
                List.of(Silhouette.pose(unit(one.unit()).target().mesh(), 0, 0)));
        Placement placement = new Placement(
                part, in.letter(), in.at(), place.rotationDeg(), in.pose(), new Outline(in.points()), in.connectors());
        return new InDisc(disc(one, center), placement);
    }

    private static Disc disc(BatchedUnit one, Center center) {
        DiscLot lot = center.stock()
                .disc(one.seat().lot())
                .orElseThrow(
                        () -> new IllegalStateException("disc " + one.seat().lot() + " is not in the center any more"));
        double ringMm = center.machines()
                .disc(one.batch().machine())
                .map(DiscMill::ringMm)
                .orElse(0.0);
        return center.stock().disc(lot, ringMm);
    }
}
