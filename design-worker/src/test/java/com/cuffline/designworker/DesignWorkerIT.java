package com.cuffline.designworker;

import static com.cuffline.designworker.designing.WantedDesigns.anOrder;
import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.OrderCancelled;
import com.cuffline.contracts.Topic;
import com.cuffline.designworker.designing.WantedDesigns;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.testsupport.TestTopics;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs: facts in, facts and files out. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DesignWorkerIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final String ORDER_API = "order-api";
    private static TestTopics topics;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.DESIGN_WORKER);
    }

    @BeforeAll
    static void open() {
        topics = new TestTopics(CENTER.broker());
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @Test
    void a_submitted_order_becomes_a_proposal_with_mesh_view_and_sheet() throws IOException {
        WantedDesigns order = anOrder();
        topics.publish(ORDER_API, order.submitted());

        DesignProposed proposed = onlyAnswer(order, DesignProposed.class);

        assertThat(proposed.revision()).isEqualTo(1);
        assertThat(proposed.green()).isTrue();
        assertThat(proposed.sites()).singleElement().satisfies(site -> {
            assertThat(site.rules()).noneMatch(rule -> rule.verdict().equals("FAIL"));
            MeshReport mesh = MeshReport.of(StlFiles.read(file(site.mesh())));
            assertThat(mesh.soundSolid()).isTrue();
            assertThat(new String(file(site.view()), StandardCharsets.ISO_8859_1))
                    .startsWith("glTF")
                    .contains("emergence", "margin line", "implant axis", "post axis");
        });
        assertThat(file(proposed.designSheet())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void sites_of_a_bridge_are_answered_together_and_one_refused_site_refuses_all() {
        WantedDesigns order = anOrder();
        WantedDesigns good = order.of("bridge", order.at("34"), order.at("36"));
        topics.publish(ORDER_API, good.submitted());
        assertThat(onlyAnswer(good, DesignProposed.class).sites()).hasSize(2);

        WantedDesigns leaning = anOrder();
        WantedDesigns bad = leaning.of(
                "bridge", leaning.site(), leaning.withTooth("34").withTilt(40).site());
        topics.publish(ORDER_API, bad.submitted());

        DesignRejectedByRules rejected = onlyAnswer(bad, DesignRejectedByRules.class);
        assertThat(rejected.sites()).hasSize(2);
        assertThat(rejected.sites().get(0).measureAgain()).isEmpty();
        assertThat(rejected.sites().get(1).measureAgain()).singleElement().satisfies(again -> assertThat(again.field())
                .isEqualTo("sites[1].axisTiltDeg"));
        assertThat(rejected.designSheet()).isNotNull();
    }

    @Test
    void what_cannot_be_made_comes_back_with_what_to_measure_again() {
        WantedDesigns unknown = anOrder().withSystem("unknown");
        WantedDesigns unmeasured = anOrder().withoutSamples();
        topics.publish(ORDER_API, unknown.submitted());
        topics.publish(ORDER_API, unmeasured.submitted());

        assertThat(onlyAnswer(unknown, DesignRejectedByRules.class)
                        .sites()
                        .get(0)
                        .measureAgain())
                .extracting(DesignFact.MeasureAgain::field)
                .containsExactly("sites[0].implant");
        assertThat(onlyAnswer(unmeasured, DesignRejectedByRules.class)
                        .sites()
                        .get(0)
                        .measureAgain())
                .extracting(DesignFact.MeasureAgain::field)
                .containsExactly("sites[0].cuff.samples");
    }

    @Test
    void an_adjustment_is_seen_in_the_new_revision_and_a_late_older_revision_is_dropped() {
        WantedDesigns order = anOrder();
        topics.publish(ORDER_API, order.adjusted(3, new Adjustment("36", "marginDepthMm.buccal", 0.9)));
        topics.publish(ORDER_API, order.amended(2));
        topics.publish(ORDER_API, order.amended(4));

        eventually("revision 4 is answered", () -> assertThat(answers(order))
                .extracting(DesignFact::revision)
                .containsExactly(3, 4));
        DesignProposed adjusted = (DesignProposed) answers(order).get(0);
        assertThat(adjusted.sites().get(0).achieved()).anySatisfy(item -> {
            assertThat(item.parameter()).isEqualTo("marginDepthMm.buccal");
            assertThat(item.asked()).isEqualTo(0.9);
        });
    }

    @Test
    void a_fact_taken_twice_is_answered_once_and_other_facts_are_not_answered() {
        WantedDesigns order = anOrder();
        Envelope envelope = topics.envelope(ORDER_API, order.submitted());
        topics.publish(envelope);
        topics.publish(envelope);
        topics.publish(ORDER_API, new OrderCancelled(order.orderId(), 1, "test"));
        topics.publish(ORDER_API, order.amended(2));

        eventually("revision 2 is answered", () -> assertThat(answers(order))
                .extracting(DesignFact::revision)
                .containsExactly(1, 2));
    }

    @Test
    void an_adjustment_out_of_its_range_is_refused_with_the_range() {
        WantedDesigns order = anOrder();
        topics.publish(ORDER_API, order.adjusted(1, new Adjustment("36", "chamferWidthMm", 7)));

        DesignRejectedByRules rejected = onlyAnswer(order, DesignRejectedByRules.class);

        assertThat(rejected.sites().get(0).rules()).anySatisfy(rule -> {
            assertThat(rule.code()).isEqualTo("override-is-within-its-range");
            assertThat(rule.value()).isEqualTo(7);
            assertThat(rule.limit()).isEqualTo(1.2);
        });
    }

    @Test
    void an_adjustment_nobody_knows_is_answered_with_a_stable_code() {
        WantedDesigns order = anOrder();
        topics.publish(ORDER_API, order.adjusted(1, new Adjustment("36", "colour", 7)));

        DesignFailed failed = onlyAnswer(order, DesignFailed.class);

        assertThat(failed.code()).isEqualTo("kernel.input-out-of-range");
        assertThat(failed.message()).isEqualTo("parameter colour cannot be adjusted");
    }

    @Test
    void the_port_answers_health_and_nothing_else() throws Exception {
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(status("/actuator/env")).isEqualTo(404);
        assertThat(status("/")).isEqualTo(404);
    }

    private int status(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static <F extends Fact> F onlyAnswer(WantedDesigns order, Class<F> type) {
        eventually("the order is answered", () -> assertThat(answers(order)).hasSize(1));
        return type.cast(answers(order).get(0));
    }

    private static List<DesignFact> answers(WantedDesigns order) {
        return topics.read(Topic.DESIGNS).stream()
                .map(Envelope::fact)
                .map(DesignFact.class::cast)
                .filter(fact -> fact.orderId().equals(order.orderId()))
                .toList();
    }

    private static byte[] file(ArtifactRef ref) {
        var path = CENTER.artifacts()
                .resolve(ref.sha256().substring(0, 2))
                .resolve(ref.sha256().substring(2));
        try {
            assertThat(Files.size(path)).isEqualTo(ref.sizeBytes());
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
