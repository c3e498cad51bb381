package com.cuffline.designworker;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.contracts.Topic;
import com.cuffline.designworker.designing.DesignOrders;
import com.cuffline.documents.Documents;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.messaging.Subscription;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts design-worker and hands it what it is built on. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DesignWorkerApplication {

    private static final int DESIGNING_THREADS = 2;

    public static void main(String[] args) {
        SpringApplication.run(DesignWorkerApplication.class, args);
    }

    @Bean
    ArtifactStore artifactStore(@Value("${cuffline.artifacts.folder}") Path folder) {
        return new FolderArtifactStore(folder);
    }

    @Bean
    AbutmentDesigner abutmentDesigner() {
        return new AbutmentDesigner(ImplantLibrary.standard());
    }

    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean
    Subscription designWorker(DesignOrders designOrders) {
        return new Subscription("design-worker", List.of(Topic.ORDERS), designOrders, DESIGNING_THREADS);
    }
}
