package com.cuffline.productionworker;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.messaging.Outbox;
import com.cuffline.messaging.Subscription;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the watching doubles before the real outbox and the real artifact store. */
@TestConfiguration(proxyBeanMethods = false)
public class WatchedConfiguration {

    @Bean
    @Primary
    RecordingOutbox recordingOutbox(@Qualifier("outbox") Outbox outbox) {
        return new RecordingOutbox(outbox);
    }

    @Bean
    @Primary
    WatchedStore watchedStore(@Qualifier("artifactStore") ArtifactStore store) {
        return new WatchedStore(store);
    }

    @Bean
    ProductionFloor productionFloor(
            Subscription orders,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            @Qualifier("artifactStore") ArtifactStore store) {
        return new ProductionFloor(orders, transactions, jdbc, store);
    }
}
