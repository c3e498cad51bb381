package com.cuffline.productionworker.equipment;

import com.cuffline.messaging.Outbox;
import com.cuffline.productionworker.JdbcSeats;
import com.cuffline.productionworker.floor.FloorFacts;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the center at start: a bad file ends the service with its reason. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({JdbcUsage.class, JdbcCenterChanges.class, JdbcToldCenter.class})
class EquipmentConfiguration {

    @Bean
    CenterNow centerNow(@Value("${cuffline.center.file:}") String file, JdbcUsage usage) {
        return new CenterNow(new CenterDataFile(file.isBlank() ? null : Path.of(file)), usage);
    }

    @Bean
    CenterFacts centerFacts(
            CenterNow center, JdbcCenterChanges changes, JdbcSeats seats, FloorFacts floor, Outbox outbox) {
        return new TakeCenterFacts(center, changes, seats, floor, outbox);
    }

    @Bean
    TellCenter tellCenter(
            CenterNow center, JdbcToldCenter told, Outbox outbox, PlatformTransactionManager transactions) {
        return new TellCenter(center, told, outbox, new TransactionTemplate(transactions));
    }
}
