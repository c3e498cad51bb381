package com.cuffline.productionworker.planning;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.productionworker.PlannedByClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningClockIT extends PlannedByClock {

    @Autowired
    private PlanningClock clock;

    @Test
    void a_clock_that_is_stopped_and_started_again_plans_what_came_meanwhile() {
        clock.stop();
        floor.take(anOrder(1).approved());
        assertThat(clock.isRunning()).isFalse();

        clock.start();

        assertThat(releasedAfter().content().units()).hasSize(1);
    }
}
