package com.cuffline.orderapi;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.contracts.DeadLetterFact;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.ProductionFact;
import com.cuffline.contracts.Topic;
import com.cuffline.documents.Documents;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.messaging.Subscription;
import com.cuffline.orderapi.deadletters.FollowDeadLetters;
import com.cuffline.orderapi.designreview.FollowDesigns;
import com.cuffline.orderapi.floor.FollowProduction;
import com.cuffline.orderform.StockQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts order-api and hands it what it is built on. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class OrderApiApplication {

    private static final int LISTENING_THREADS = 2;

    public static void main(String[] args) {
        SpringApplication.run(OrderApiApplication.class, args);
    }

    @Bean
    ArtifactStore artifactStore(@Value("${cuffline.artifacts.folder}") Path folder) {
        return new FolderArtifactStore(folder);
    }

    /** @param folder with the laboratory's own files; empty for the standard library */
    @Bean
    ImplantLibrary implantLibrary(@Value("${cuffline.library.folder}") String folder) {
        return folder.isBlank() ? ImplantLibrary.standard() : ImplantLibrary.with(Path.of(folder));
    }

    /** @param file with the center's own limits and calendar; empty for the standard ones */
    @Bean
    Policies policies(@Value("${cuffline.policies.file}") String file) throws IOException {
        return file.isBlank() ? Policies.standard() : Policies.parse(Files.readString(Path.of(file)));
    }

    @Bean
    StockQuestions stockQuestions(ImplantLibrary library) {
        return new StockQuestions(library);
    }

    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean
    Subscription orderApi(FollowDesigns designs, FollowProduction production, FollowDeadLetters deadLetters) {
        return new Subscription(
                "order-api",
                List.of(Topic.DESIGNS, Topic.PRODUCTION, Topic.DEAD_LETTERS),
                envelope -> take(envelope, designs, production, deadLetters),
                LISTENING_THREADS);
    }

    private static void take(
            Envelope envelope, FollowDesigns designs, FollowProduction production, FollowDeadLetters deadLetters) {
        if (envelope.fact() instanceof DesignFact fact) {
            designs.take(fact, envelope.time());
        } else if (envelope.fact() instanceof ProductionFact fact) {
            production.take(fact);
        } else if (envelope.fact() instanceof DeadLetterFact fact) {
            deadLetters.take(fact, envelope.time());
        }
    }
}
