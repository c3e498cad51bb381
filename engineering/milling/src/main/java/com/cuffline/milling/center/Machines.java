package com.cuffline.milling.center;

import com.cuffline.milling.planning.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machines of a center, each with a name of its own.
 *
 * @param calendars working hours by machine name, one for each
 */
public record Machines(
        List<RotaryMill> rotary, List<DiscMill> discs, List<BarLathe> lathes, Map<String, WorkCalendar> calendars) {
    public Machines {
        rotary = List.copyOf(rotary);
        discs = List.copyOf(discs);
        lathes = List.copyOf(lathes);
        calendars = Map.copyOf(calendars);
        List<String> names = new ArrayList<>();
        rotary.forEach(mill -> names.add(mill.name()));
        discs.forEach(mill -> names.add(mill.name()));
        lathes.forEach(lathe -> names.add(lathe.name()));
        Range.different("machines", names);
        for (String name : names) {
            if (!calendars.containsKey(name)) {
                throw new IllegalArgumentException("machine " + name + " must have a calendar");
            }
        }
    }

    public Optional<RotaryMill> rotary(String name) {
        return rotary.stream().filter(mill -> mill.name().equals(name)).findFirst();
    }

    public Optional<DiscMill> disc(String name) {
        return discs.stream().filter(mill -> mill.name().equals(name)).findFirst();
    }

    /** Of any machine; empty for a name that is not here. */
    public Optional<CalibrationCoupon> coupon(String name) {
        Optional<CalibrationCoupon> mill = rotary(name).map(RotaryMill::coupon);
        Optional<CalibrationCoupon> disc = disc(name).map(DiscMill::coupon);
        Optional<CalibrationCoupon> lathe = lathes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(BarLathe::coupon);
        return mill.or(() -> disc).or(() -> lathe);
    }

    /** Magazine of a mill; empty for a lathe, whose tools are not known here. */
    public List<Tool> tools(String name) {
        return rotary(name)
                .map(RotaryMill::tools)
                .or(() -> disc(name).map(DiscMill::tools))
                .orElse(List.of());
    }
}
