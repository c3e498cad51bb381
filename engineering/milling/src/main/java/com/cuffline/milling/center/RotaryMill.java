package com.cuffline.milling.center;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A mill whose rotary axis A, parallel to X, carries the blank along its axis.
 *
 * @param axes 4, or 5 with a tool head that tilts about Y (B)
 * @param materials it may cut
 * @param slots of its holder; one drive turns the rotary axes of all slots together
 */
public record RotaryMill(
        String name,
        int axes,
        Dialect dialect,
        Set<String> materials,
        List<Slot> slots,
        Fixture fixture,
        Rates rates,
        CalibrationCoupon coupon,
        List<Tool> tools) {
    public RotaryMill {
        Range.named("name", name);
        Range.within("axes", 4, 5, axes);
        materials = Set.copyOf(materials);
        slots = List.copyOf(slots);
        tools = List.copyOf(tools);
        Range.within("number of slots", 1, 9, slots.size());
        if (new HashSet<>(slots.stream().map(Slot::number).toList()).size() != slots.size()) {
            throw new IllegalArgumentException("slots of " + name + " must have different numbers");
        }
        if (new HashSet<>(tools.stream().map(Tool::number).toList()).size() != tools.size()) {
            throw new IllegalArgumentException("tools of " + name + " must have different numbers");
        }
    }

    /** The same mill with another magazine. */
    public RotaryMill with(List<Tool> magazine) {
        return new RotaryMill(name, axes, dialect, materials, slots, fixture, rates, coupon, magazine);
    }

    /** The same mill after another coupon. */
    public RotaryMill with(CalibrationCoupon newer) {
        return new RotaryMill(name, axes, dialect, materials, slots, fixture, rates, newer, tools);
    }
}
