package com.cuffline.milling.work;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.discroute.DiscRoute;
import com.cuffline.milling.nesting.Disc;
import com.cuffline.milling.nesting.DiscNester;
import com.cuffline.milling.nesting.HolderSlots;
import com.cuffline.milling.nesting.HolderSlots.Seated;
import com.cuffline.milling.nesting.Nest;
import com.cuffline.milling.nesting.Part;
import com.cuffline.milling.nesting.Placement;
import com.cuffline.milling.planning.ProductionPlan.Slot;
import com.cuffline.milling.work.Assignment.InDisc;
import com.cuffline.milling.work.Assignment.InHolder;
import com.cuffline.milling.work.Assignment.OnBar;
import com.cuffline.milling.work.Assignment.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the units of one batch their places. */
final class Loading {
    private final WorkPlan.Batch batch;
    private final Map<String, UnitToMill> units;
    private final Center center;
    private final long seed;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Refusal> left = new ArrayList<>();

    Loading(WorkPlan.Batch batch, Map<String, UnitToMill> units, Center center, long seed) {
        this.batch = batch;
        this.units = units;
        this.center = center;
        this.seed = seed;
    }

    LoadedBatch loaded() {
        Optional<Nest> nest = Optional.empty();
        Optional<RotaryMill> rotary = center.machines().rotary(batch.machine());
        Optional<DiscMill> disc = center.machines().disc(batch.machine());
        if (batch.load() == WorkPlan.Load.BAR) {
            batch.loaded().units().forEach(slot -> assign(slot, new OnBar()));
        } else if (rotary.isPresent()) {
            holder(rotary.get());
        } else if (disc.isPresent()) {
            nest = disc(disc.get());
        } else {
            leave("machine " + batch.machine() + " is not in the center any more");
        }
        return new LoadedBatch(batch, assignments, nest, left);
    }

    private void leave(String message) {
        batch.units().forEach(unit -> left.add(new Refusal(unit, Refusal.CENTER_CHANGED, message)));
    }

    /** Every slot turns a full turn, so each blank is put in with its index mark up. */
    private void holder(RotaryMill mill) {
        List<HolderSlots.Blank> blanks = batch.units().stream()
                .map(unit -> new HolderSlots.Blank(unit, 0, 1))
                .toList();
        List<HolderSlots.Slot> slots = mill.slots().stream()
                .map(slot -> new HolderSlots.Slot(slot.number(), slot.aDeg(), slot.aDeg()))
                .toList();
        if (blanks.size() > slots.size()) {
            leave("the holder of " + mill.name() + " has " + slots.size() + " slots now");
            return;
        }
        List<Seated> seated = HolderSlots.seat(blanks, slots);
        for (int i = 0; i < seated.size(); i++) {
            assign(
                    batch.loaded().units().get(i),
                    new InHolder(seated.get(i).slot(), seated.get(i).rotationDeg()));
        }
    }

    private Optional<Nest> disc(DiscMill mill) {
        String id = batch.loaded().units().get(0).lot();
        Optional<DiscLot> lot = center.stock().disc(id);
        if (lot.isEmpty()) {
            leave("disc " + id + " is not in the store any more");
            return Optional.empty();
        }
        Disc disc = center.stock().disc(lot.get(), mill.ringMm());
        Map<String, Slot> planned = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Slot slot : batch.loaded().units()) {
            UnitToMill unit = units.get(slot.unit().id());
            if (unit == null) {
                left.add(new Refusal(slot.unit().id(), Refusal.CENTER_CHANGED, "the unit left after the plan"));
                continue;
            }
            planned.put(unit.code(), slot);
            parts.add(new Part(unit.code(), unit.code(), List.of(DiscRoute.pose(unit.target(), lot.get(), mill))));
        }
        Nest nest = DiscNester.nest(
                disc, parts, center.nesting(), new DiscNester.Effort(seed, DiscNester.Effort.USUAL.work()));
        nest.left()
                .forEach(one ->
                        left.add(new Refusal(one.part().id(), one.reason().code(), one.message())));
        for (Placement placement : nest.placements()) {
            Slot slot = planned.get(placement.part().id());
            if (slot != null) {
                assign(slot, new InDisc(disc, placement));
            }
        }
        return Optional.of(nest);
    }

    private void assign(Slot slot, Place place) {
        List<Integer> tools =
                slot.tools().values().stream().map(Integer::valueOf).sorted().toList();
        assignments.add(new Assignment(
                slot.unit().id(),
                batch.name(),
                batch.machine(),
                slot.lot(),
                place,
                tools,
                slot.number(),
                slot.start(),
                slot.end()));
    }
}
