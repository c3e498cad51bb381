package com.cuffline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.workbench.orders.OrderApi;
import com.cuffline.workbench.orders.OrderView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.JsonNode;

/** Checks a center at rest by reading only: HTTP answers, topics and files. */
final class CenterChecker {

    private static final int STL_HEADER_BYTES = 84;
    private static final int STL_TRIANGLE_BYTES = 50;

    private final OrderApi api;
    private final Path artifacts;
    private final TopicLog orders;
    private final TopicLog designs;
    private final TopicLog production;
    private final TopicLog deadLetters;

    CenterChecker(CenterUnderTest center) {
        String brokers = center.center().bootstrapServers();
        this.api = center.api();
        this.artifacts = center.artifacts();
        this.orders = TopicLog.read(brokers, "orders.v1");
        this.designs = TopicLog.read(brokers, "designs.v1");
        this.production = TopicLog.read(brokers, "production.v1");
        this.deadLetters = TopicLog.read(brokers, "dead-letters.v1");
    }

    /** Every order that was answered with 201 exists, and exactly once; there is no other. */
    List<OrderView> everyAcceptedOrderExistsOnce(Set<String> acceptedIds) {
        List<JsonNode> listed = api.orders();
        assertThat(listed)
                .extracting(order -> order.path("id").asString(""))
                .containsExactlyInAnyOrderElementsOf(acceptedIds);
        assertThat(listed).extracting(order -> order.path("code").asString("")).doesNotHaveDuplicates();
        return acceptedIds.stream().map(api::order).toList();
    }

    /** Facts of one key on one topic count 1, 2, 3 ... once repeats of the same id are left out. */
    void sequencesHaveNoGap() {
        for (TopicLog topic : List.of(orders, designs, production)) {
            Map<String, List<Long>> sequences = new LinkedHashMap<>();
            Set<String> seen = new LinkedHashSet<>();
            for (TopicLog.Entry entry : topic.entries()) {
                assertThat(entry.key()).as("key of %s", entry.id()).isEqualTo(entry.subject());
                if (seen.add(entry.id())) {
                    sequences
                            .computeIfAbsent(entry.source() + " " + entry.key(), key -> new ArrayList<>())
                            .add(entry.sequence());
                }
            }
            assertThat(sequences).as(topic.topic()).isNotEmpty();
            sequences.forEach((key, found) -> assertThat(found)
                    .as("sequence of %s on %s", key, topic.topic())
                    .isEqualTo(
                            Stream.iterate(1L, i -> i + 1).limit(found.size()).toList()));
        }
    }

    /** The design stage answered every revision it was asked for once, and no more. */
    void everyRevisionHasOneDesignAnswer() {
        List<String> asked = orders.facts("OrderSubmitted", "OrderAmended", "DesignRevisionRequested").stream()
                .map(CenterChecker::revisionOf)
                .toList();
        List<String> answered = designs.facts("DesignProposed", "DesignRejectedByRules", "DesignFailed").stream()
                .map(CenterChecker::revisionOf)
                .toList();
        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(designs.facts("DesignFailed")).isEmpty();
    }

    /** Each unit of an order in a batch has one place in one released batch; nothing else has one. */
    void everyUnitHasOnePlaceInOneBatch(List<OrderView> views) {
        List<String> expected = views.stream()
                .filter(view -> view.state().equals("InBatch"))
                .flatMap(view -> view.sites().stream().map(site -> view.id() + " " + site.tooth()))
                .toList();
        List<String> placed = new ArrayList<>();
        List<String> travelers = new ArrayList<>();
        Map<String, JsonNode> batches = new LinkedHashMap<>();
        for (TopicLog.Entry released : production.facts("BatchReleased")) {
            // A batch that a unit left is released again: its last release counts.
            batches.put(released.subject(), released.data());
            released.data().path("travelers").forEach(traveler -> travelers.add(unitOf(traveler)));
        }
        batches.values()
                .forEach(batch -> batch.path("content").path("units").forEach(unit -> placed.add(unitOf(unit))));
        assertThat(expected).isNotEmpty();
        assertThat(placed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(travelers).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(production.facts("PlanningFailed")).isEmpty();
        // A batch whose every unit was withheld with its reason is closed empty.
        assertThat(production.facts("BatchFailed"))
                .extracting(fact -> fact.data().path("code").asString(""))
                .allMatch("batch.empty"::equals);
    }

    /** An order in a batch was approved once for its revision. */
    void everyOrderInABatchWasApprovedOnce(List<OrderView> views) {
        List<String> approved = orders.facts("DesignApproved").stream()
                .map(fact -> fact.data().path("orderId").asString(""))
                .toList();
        assertThat(approved).doesNotHaveDuplicates();
        assertThat(approved)
                .containsAll(views.stream()
                        .filter(view -> view.state().equals("InBatch"))
                        .map(OrderView::id)
                        .toList());
    }

    void noDeadLetters() {
        assertThat(deadLetters.entries()).isEmpty();
        assertThat(api.get("/api/dead-letters").path("deadLetters").isEmpty()).isTrue();
    }

    /** Every file that a fact names is in the store with its hash; meshes hold as many triangles as they say. */
    void everyReferencedFileIsThere() {
        Set<String> hashes = new LinkedHashSet<>();
        Stream.of(orders, designs, production).flatMap(TopicLog::artifactHashes).forEach(hashes::add);
        assertThat(hashes).isNotEmpty();
        for (String hash : hashes) {
            assertThat(DigestUtils.sha256Hex(bytesOf(hash))).as("file %s", hash).isEqualTo(hash);
        }
        List<String> meshes = designs.facts("DesignProposed").stream()
                .flatMap(fact -> fact.data().path("sites").valueStream())
                .map(site -> site.path("mesh"))
                .filter(mesh -> mesh.path("mediaType").asString("").equals("model/stl"))
                .map(mesh -> mesh.path("sha256").asString(""))
                .toList();
        assertThat(meshes).isNotEmpty();
        meshes.forEach(hash -> assertStlIsWhole(bytesOf(hash)));
    }

    /** Every paper of every order can be fetched, has the hash it is listed with, and opens as a PDF with pages. */
    void everyPaperOpens(List<OrderView> views) throws IOException {
        int papers = 0;
        for (OrderView view : views) {
            for (OrderView.Paper paper : view.papers()) {
                byte[] bytes = api.bytes(paper.href());
                assertThat(DigestUtils.sha256Hex(bytes))
                        .as("%s of %s", paper.kind(), view.code())
                        .isEqualTo(paper.sha256());
                if (paper.mediaType().equals("application/pdf")) {
                    try (PDDocument document = Loader.loadPDF(bytes)) {
                        assertThat(document.getNumberOfPages()).isPositive();
                    }
                    papers++;
                }
            }
        }
        assertThat(papers).isGreaterThanOrEqualTo(views.size());
    }

    private static void assertStlIsWhole(byte[] stl) {
        long triangles = Integer.toUnsignedLong(
                ByteBuffer.wrap(stl).order(ByteOrder.LITTLE_ENDIAN).getInt(STL_HEADER_BYTES - 4));
        assertThat(stl).hasSize(Math.toIntExact(STL_HEADER_BYTES + STL_TRIANGLE_BYTES * triangles));
        assertThat(triangles).isPositive();
    }

    private static String revisionOf(TopicLog.Entry fact) {
        return fact.data().path("orderId").asString("") + " revision "
                + fact.data().path("revision").asInt(0);
    }

    private static String unitOf(JsonNode unit) {
        return unit.path("orderId").asString("") + " " + unit.path("tooth").asString("");
    }

    private byte[] bytesOf(String hash) {
        try {
            return Files.readAllBytes(artifacts.resolve(hash.substring(0, 2)).resolve(hash.substring(2)));
        } catch (IOException e) {
            throw new UncheckedIOException("file " + hash + " is named in a fact and cannot be read", e);
        }
    }
}
