package com.cuffline.productionworker.filing;

import com.cuffline.contracts.Topic;
import com.cuffline.messaging.Outbox;
import com.cuffline.messaging.Subscription;
import com.cuffline.productionworker.floor.FloorFacts;
import com.cuffline.productionworker.planning.PlanningRequests;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Listens to the orders. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcOrderStandings.class, JdbcUnits.class})
class FilingConfiguration {

    @Bean
    Subscription orders(
            JdbcOrderStandings standings,
            JdbcUnits units,
            PlanningRequests planning,
            FloorFacts floor,
            Outbox outbox,
            Clock clock) {
        FileOrderFacts handler = new FileOrderFacts(standings, units, planning, floor, outbox, clock);
        return new Subscription("production-worker", List.of(Topic.ORDERS), handler, 1);
    }
}
