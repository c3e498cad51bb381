package com.cuffline.productionworker.filing;

import com.cuffline.contracts.Topic;
import com.cuffline.messaging.Outbox;
import com.cuffline.messaging.Subscription;
import com.cuffline.productionworker.planning.PlanningRequests;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Listens to the orders. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    @Bean
    Subscription orders(JdbcClient jdbc, PlanningRequests planning, Outbox outbox, Clock clock) {
        FileOrderFacts handler =
                new FileOrderFacts(new JdbcOrderStandings(jdbc), new JdbcUnits(jdbc), planning, outbox, clock);
        return new Subscription("production-worker", List.of(Topic.ORDERS), handler, 1);
    }
}
