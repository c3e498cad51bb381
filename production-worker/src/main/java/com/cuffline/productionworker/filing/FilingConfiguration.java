package com.cuffline.productionworker.filing;

import com.cuffline.contracts.OrderFact.OfCenter;
import com.cuffline.contracts.Topic;
import com.cuffline.messaging.Outbox;
import com.cuffline.messaging.Subscription;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.equipment.CenterFacts;
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
    FileOrderFacts.Tables filingTables(JdbcOrderStandings standings, JdbcUnits units, JdbcSeats seats) {
        return new FileOrderFacts.Tables(standings, units, seats);
    }

    @Bean
    FileOrderFacts fileOrderFacts(
            FileOrderFacts.Tables tables, PlanningRequests planning, FloorFacts floor, Outbox outbox, Clock clock) {
        return new FileOrderFacts(tables, planning, floor, outbox, clock);
    }

    @Bean
    Subscription orders(FileOrderFacts filing, CenterFacts center) {
        return new Subscription(
                "production-worker",
                List.of(Topic.ORDERS),
                envelope -> {
                    if (envelope.fact() instanceof OfCenter fact) {
                        center.take(fact, envelope.time());
                    } else {
                        filing.handle(envelope);
                    }
                },
                1);
    }
}
