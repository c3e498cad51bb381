package com.cuffline.endtoend;

import com.cuffline.workbench.ServiceSchema;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which part is killed when: every service and the broker, in an order and with pauses that follow from the seed alone.
 */
record FaultSchedule(long seed, List<Fault> faults) {

    /** @param delay after the orders of this step began to be sent */
    record Fault(String victim, Duration delay) {}

    private static final String BROKER = "Kafka";
    private static final int SHORTEST_DELAY_MS = 50;
    private static final int LONGEST_DELAY_MS = 1_500;

    static FaultSchedule of(long seed) {
        Random random = new Random(seed);
        List<String> victims = new ArrayList<>(List.of(BROKER));
        for (ServiceSchema service : ServiceSchema.values()) {
            victims.add(service.service());
        }
        Collections.shuffle(victims, random);
        victims.add(ServiceSchema.PRODUCTION_WORKER.service());
        List<Fault> faults = victims.stream()
                .map(victim ->
                        new Fault(victim, Duration.ofMillis(random.nextInt(SHORTEST_DELAY_MS, LONGEST_DELAY_MS))))
                .toList();
        return new FaultSchedule(seed, faults);
    }

    static Part victim(Center center, Fault fault) {
        return center.parts().stream()
                .filter(part -> part.name().equals(fault.victim()))
                .findFirst()
                .orElseThrow();
    }
}
