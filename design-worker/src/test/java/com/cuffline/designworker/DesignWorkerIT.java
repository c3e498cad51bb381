package com.cuffline.designworker;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.Achieved;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.AxisTilt;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.MarginDepth;
import com.cuffline.contracts.OrderContent.Sample;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.contracts.OrderContent.Wish;
import com.cuffline.contracts.OrderFact.Adjustment;
import com.cuffline.contracts.OrderFact.DesignRevisionRequested;
import com.cuffline.contracts.OrderFact.OrderAmended;
import com.cuffline.contracts.OrderFact.OrderSubmitted;
import com.cuffline.contracts.Topic;
import com.cuffline.geometry.MeshReport;
import com.cuffline.geometry.StlFiles;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.testsupport.TestTopics;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Orders in on orders.v1, designs out on designs.v1 with their files, over a real database and a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DesignWorkerIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final TestTopics TOPICS = new TestTopics(CENTER.broker());
    private static final String SOURCE = "order-api";

    @Autowired
    private ArtifactStore store;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.DESIGN_WORKER);
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void anOrderIsAnsweredWithADesignItsMeshItsViewAndItsSheet() throws IOException {
        UUID order = submit(content(8.7, 2.0));

        DesignProposed proposed = (DesignProposed) answer(order, 1);

        SiteDesign site = proposed.sites().get(0);
        assertThat(site.tooth()).isEqualTo("36");
        assertThat(site.rules()).isNotEmpty().noneMatch(rule -> rule.verdict().equals("FAIL"));
        assertThat(proposed.green())
                .isEqualTo(site.rules().stream().allMatch(rule -> rule.verdict().equals("PASS")));
        assertThat(MeshReport.of(StlFiles.read(bytes(site.mesh()))).soundSolid())
                .isTrue();
        assertThat(new String(bytes(site.view()), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("glTF");
        assertThat(new String(bytes(proposed.designSheet()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aDesignThatCannotBeMadeIsRejectedWithWhatToMeasureAgain() {
        UUID order = submit(content(5.2, 2.0));

        DesignRejectedByRules rejected = (DesignRejectedByRules) answer(order, 1);

        assertThat(rejected.sites().get(0).rules())
                .anyMatch(rule -> rule.verdict().equals("FAIL"));
        assertThat(rejected.sites().get(0).measureAgain()).isNotEmpty();
        assertThat(rejected.designSheet()).isNotNull();
    }

    @Test
    void anUnknownImplantIsARejectionNotAFault() {
        OrderContent known = content(8.7, 2.0);
        Site site = known.sites().get(0);
        Implant unknown =
                new Implant("unknown", "unknown", 4.5, site.implant().placedOn(), "none", "conventional", null, null);
        UUID order = submit(with(known, new Site("36", unknown, site.cuff(), site.axisTiltDeg(), 8.7, site.wish())));

        DesignRejectedByRules rejected = (DesignRejectedByRules) answer(order, 1);

        assertThat(rejected.sites().get(0).rules()).anyMatch(rule -> rule.code().equals("implant-is-in-the-library"));
    }

    @Test
    void anOrderTheKernelCannotReadIsSaidToHaveFailed() {
        OrderContent content = content(8.7, 2.0);
        Site site = content.sites().get(0);
        Wish strange = new Wish("glue", "titanium", new MarginDepth(0.5, 0.5, 0.2, 0.5), 0.3, 0.5, 6);
        UUID order =
                submit(with(content, new Site("36", site.implant(), site.cuff(), site.axisTiltDeg(), 8.7, strange)));

        assertThat(((DesignFailed) answer(order, 1)).code()).isEqualTo("kernel.fault");
    }

    @Test
    void aTechniciansOverrideIsWhatIsAskedOfTheKernel() {
        UUID order = submit(content(8.7, 2.0));
        TOPICS.publish(
                SOURCE,
                new DesignRevisionRequested(
                        order,
                        "CF-000001",
                        2,
                        content(8.7, 2.0),
                        List.of(new Adjustment("36", "marginDepthMm.buccal", 0.9)),
                        "tanja",
                        null));

        DesignProposed revised = (DesignProposed) answer(order, 2);

        assertThat(revised.sites().get(0).achieved())
                .filteredOn(achieved -> achieved.parameter().equals("margin depth buccal"))
                .extracting(Achieved::asked)
                .containsExactly(0.9);
    }

    @Test
    void aRequestForAnOlderRevisionThatComesLateIsDropped() {
        UUID order = UUID.randomUUID();
        TOPICS.publish(SOURCE, new OrderAmended(order, "CF-000001", 2, content(8.7, 2.0)));
        TOPICS.publish(SOURCE, new OrderSubmitted(order, "CF-000001", 1, content(8.7, 2.0)));
        TOPICS.publish(SOURCE, new OrderAmended(order, "CF-000001", 3, content(8.7, 2.0)));

        answer(order, 3);
        assertThat(answers(order).map(DesignFact::revision)).containsExactly(2, 3);
    }

    private static UUID submit(OrderContent content) {
        UUID order = UUID.randomUUID();
        TOPICS.publish(SOURCE, new OrderSubmitted(order, "CF-000001", 1, content));
        return order;
    }

    private static DesignFact answer(UUID order, int revision) {
        eventually("revision " + revision + " answered", () -> assertThat(answers(order))
                .anyMatch(fact -> fact.revision() == revision));
        return answers(order)
                .filter(fact -> fact.revision() == revision)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<DesignFact> answers(UUID order) {
        return TOPICS.read(Topic.DESIGNS).stream()
                .map(Envelope::fact)
                .map(DesignFact.class::cast)
                .filter(fact -> fact.orderId().equals(order));
    }

    private byte[] bytes(ArtifactRef file) throws IOException {
        try (InputStream in = store.open(file.sha256()).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static OrderContent with(OrderContent content, Site site) {
        return new OrderContent(
                content.caseCode(),
                content.clinic(),
                content.kind(),
                content.story(),
                List.of(site),
                content.appointmentOn(),
                content.review(),
                content.screws());
    }

    private static OrderContent content(double interocclusalSpaceMm, double buccolingualTiltDeg) {
        LocalDate measured = LocalDate.of(2026, 11, 13);
        List<Sample> samples = List.of(
                new Sample(0, 3.4, 3.3),
                new Sample(90, 3.9, 3.3),
                new Sample(180, 3.5, 3.3),
                new Sample(270, 3.4, 3.3));
        Site site = new Site(
                "36",
                new Implant("Osstem TS", "Regular", 4.5, LocalDate.of(2026, 3, 1), "none", "conventional", null, null),
                new Cuff("provisional", null, null, measured, "scan-with-scan-body", 20, samples),
                new AxisTilt(1.0, buccolingualTiltDeg),
                interocclusalSpaceMm,
                new Wish("cement", "titanium", new MarginDepth(0.5, 0.5, 0.2, 0.5), 0.3, 0.5, 6));
        return new OrderContent(
                "T-1", "harbour-dental", "single", null, List.of(site), LocalDate.of(2026, 12, 9), "when-not-green", 2);
    }
}
