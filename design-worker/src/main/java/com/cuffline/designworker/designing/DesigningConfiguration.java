package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.contracts.Topic;
import com.cuffline.documents.Documents;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.messaging.Outbox;
import com.cuffline.messaging.Subscription;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Listens to the orders and designs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class DesigningConfiguration {

    @Bean
    ArtifactStore artifactStore(@Value("${cuffline.artifacts.folder}") Path folder) {
        return new FolderArtifactStore(folder);
    }

    /** @param folder with the laboratory's own library files; empty for the standard library */
    @Bean
    AbutmentDesigner abutmentDesigner(@Value("${cuffline.library.folder}") String folder) {
        return new AbutmentDesigner(
                folder.isBlank() ? ImplantLibrary.standard() : ImplantLibrary.with(Path.of(folder)));
    }

    @Bean
    Subscription orders(
            JdbcClient jdbc,
            AbutmentDesigner designer,
            ArtifactStore store,
            PaperSettings settings,
            Outbox outbox,
            @Value("${cuffline.designing.listeners}") int listeners) {
        DesignPapers papers = new DesignPapers(new Documents(), store, settings);
        DesignOrders handler = new DesignOrders(new JdbcLatestRevisions(jdbc), designer, papers, store, outbox);
        return new Subscription("design-worker", List.of(Topic.ORDERS), handler, listeners);
    }
}
