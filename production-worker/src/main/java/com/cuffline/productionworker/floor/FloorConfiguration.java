package com.cuffline.productionworker.floor;

import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.JdbcSeats;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the floor together. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcFloorUnits.class, JdbcFloorBatches.class, JdbcSeats.class})
class FloorConfiguration {

    @Bean
    FloorFacts floorFacts(JdbcFloorUnits units, JdbcFloorBatches batches, JdbcSeats seats, Outbox outbox, Clock clock) {
        return new TakeFloorFacts(new TakeFloorFacts.Tables(units, batches, seats), outbox, clock);
    }
}
