package com.cuffline.productionworker;

import static com.cuffline.productionworker.OrderBuilder.anOrder;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.artifactstore.FolderArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.FactCodec;
import com.cuffline.contracts.OrderFact.DesignApproved;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import com.cuffline.contracts.ProductionFact.Program;
import com.cuffline.contracts.ProductionFact.ProgramProof;
import com.cuffline.contracts.ProductionFact.UnitQueued;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs: facts in, facts and files out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cuffline.planning.quiet=PT1S")
@DirtiesContext
class ProductionIT {

    private static final TestCenter CENTER = TestCenter.fresh();

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.PRODUCTION_WORKER);
    }

    @LocalServerPort
    private int port;

    @Test
    void an_approved_design_becomes_a_released_batch_with_papers() throws Exception {
        DesignApproved approved = anOrder(17).teeth("36", "37").approved();
        RealDesign.TITANIUM.putInto(new FolderArtifactStore(CENTER.artifacts()));
        say(new Envelope("fact-1", "order-api", 1, Instant.parse("2026-11-20T10:00:00Z"), approved));

        try (PublishedFacts published = new PublishedFacts(CENTER.broker())) {
            eventually("the batch is released", () -> assertThat(published.all(BatchReleased.class))
                    .hasSize(1));
            assertThat(published.all(UnitQueued.class))
                    .extracting(UnitQueued::unitCode)
                    .containsExactly("CF-00017-36-R1", "CF-00017-37-R1");
            BatchPlanned planned = published.all(BatchPlanned.class).get(0);
            BatchReleased released = published.all(BatchReleased.class).get(0);
            assertThat(released.batchCode()).isEqualTo("B-00001").isEqualTo(planned.batchCode());
            assertThat(released.content().units())
                    .hasSameSizeAs(planned.content().units())
                    .allSatisfy(ProductionIT::assertProven);
            assertPdf(released.batchSheet());
            assertThat(released.travelers()).hasSize(2).allSatisfy(traveler -> assertPdf(traveler.paper()));
        }
    }

    @Test
    void the_port_answers_health_and_nothing_else() throws Exception {
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(status("/actuator/env")).isEqualTo(404);
        assertThat(status("/")).isEqualTo(404);
    }

    private static void assertProven(PlannedUnit unit) {
        Program program = Objects.requireNonNull(unit.program());
        assertThat(program.tools()).isNotEmpty();
        ProgramProof proof = Objects.requireNonNull(program.proof());
        assertThat(proof.worstGougeUm()).isLessThanOrEqualTo(10);
        assertThat(proof.worstRestUm()).isLessThanOrEqualTo(20);
        assertThat(unit.stockLot()).isNotBlank();
        Path text = file(program.file());
        assertThat(text)
                .content()
                .containsIgnoringCase(
                        "design sha256 " + RealDesign.TITANIUM.meshRef().sha256())
                .contains(unit.unitCode());
        assertThat(file(proof.file())).content().contains(program.file().sha256());
    }

    private int status(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static void say(Envelope envelope) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, CENTER.broker().bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            String topic = CENTER.broker().topic("orders.v1");
            producer.send(new ProducerRecord<>(topic, envelope.fact().subject(), new FactCodec().encode(envelope)));
        }
    }

    private static void assertPdf(ArtifactRef paper) throws IOException {
        Path file = file(paper);
        assertThat(Files.size(file)).isEqualTo(paper.sizeBytes());
        assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private static Path file(ArtifactRef ref) {
        return CENTER.artifacts()
                .resolve(ref.sha256().substring(0, 2))
                .resolve(ref.sha256().substring(2));
    }
}
