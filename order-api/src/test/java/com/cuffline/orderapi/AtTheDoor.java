package com.cuffline.orderapi;

import com.cuffline.testsupport.TestCenter;
import com.cuffline.testsupport.TestTopics;
import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A running order-api, one for all tests that want no other: each makes its own orders, units and batches and asserts of nobody else's.
 * The test speaks for the other services on the topics.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "cuffline.previews.warm-up-orders=0")
abstract class AtTheDoor {

    static final TestCenter CENTER = TestCenter.fresh();
    static final Path INCOMING = CENTER.artifacts().resolve("incoming-scans");

    /** Open as long as the tests run. */
    static final TestTopics TOPICS = new TestTopics(CENTER.broker());

    @LocalServerPort
    int port;

    OrderApi api;
    PlayedCenter center;

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) throws IOException {
        CENTER.register(registry, ServiceSchema.ORDER_API);
        Files.createDirectories(INCOMING);
        Files.writeString(INCOMING.resolve("scan-left-by-a-kill.tmp"), "half a scan");
    }

    @BeforeEach
    void open() {
        api = new OrderApi(port);
        center = new PlayedCenter(api, TOPICS, "mill-1");
    }

    /** One field of every entry of a list. */
    static List<String> words(JsonNode list, String field) {
        List<String> words = new ArrayList<>();
        list.forEach(entry -> words.add(entry.path(field).asString("")));
        return words;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String batch() {
        return "B-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
