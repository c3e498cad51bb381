package com.cuffline.productionworker.floor;

import com.cuffline.messaging.Outbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the floor together. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcFloorUnits.class, JdbcFloorBatches.class})
class FloorConfiguration {

    @Bean
    FloorFacts floorFacts(JdbcFloorUnits units, JdbcFloorBatches batches, Outbox outbox, Clock clock) {
        return new TakeFloorFacts(units, batches, outbox, clock);
    }
}
