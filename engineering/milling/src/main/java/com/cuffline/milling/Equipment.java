package com.cuffline.milling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The machines of a center; among machines that are equally loaded the earlier one is taken. */
public record Equipment(List<Machine> machines) {

    public Equipment {
        machines = List.copyOf(machines);
        Set<String> names = new HashSet<>();
        for (Machine machine : machines) {
            if (!names.add(machine.name())) {
                throw new IllegalArgumentException("machine " + machine.name() + " is listed twice");
            }
        }
    }
}
