package com.cuffline.messaging;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.DeadLetterFact.MessageDiscarded;
import com.cuffline.contracts.DeadLetterFact.MessageReplayed;
import com.cuffline.contracts.DeadLetterFact.MessageSetAside;
import com.cuffline.contracts.DeadLetterFact.ReplayFailed;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.Fact;
import com.cuffline.contracts.OrderFact.OrderReleased;
import com.cuffline.contracts.ReplayFact.DiscardRequested;
import com.cuffline.contracts.ReplayFact.ReplayRequested;
import com.cuffline.contracts.Topic;
import com.cuffline.testsupport.TestCenter;
import com.cuffline.testsupport.TestTopics;
import com.cuffline.workbench.ServiceSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with an outbox and a subscription, over a real database and a real broker. */
@SpringBootTest(classes = MessagingIT.ExampleService.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class MessagingIT {

    private static final TestCenter CENTER = TestCenter.fresh();
    private static final TestTopics TOPICS = new TestTopics(CENTER.broker());
    private static final String SOURCE = "order-api";

    @DynamicPropertySource
    static void center(DynamicPropertyRegistry registry) {
        CENTER.register(registry, ServiceSchema.DESIGN_WORKER);
    }

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    /** Listens to orders.v1; refuses the subjects a test names. */
    @Configuration
    @EnableAutoConfiguration
    static class ExampleService {

        final List<Envelope> taken = new CopyOnWriteArrayList<>();
        final Set<String> refused = ConcurrentHashMap.newKeySet();

        @Bean
        Subscription subscription() {
            return new Subscription("example", List.of(Topic.ORDERS), this::take, 2);
        }

        private void take(Envelope envelope) {
            if (refused.contains(envelope.fact().subject())) {
                throw new IllegalStateException("refused by the test");
            }
            taken.add(envelope);
        }

        List<Fact> factsOf(UUID order) {
            return taken.stream()
                    .map(Envelope::fact)
                    .filter(fact -> fact.subject().equals(order.toString()))
                    .toList();
        }
    }

    @Autowired
    private ExampleService service;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void factsOfATransactionArePublishedInOrderAndTheOutboxIsEmptiedAfterwards() {
        UUID order = UUID.randomUUID();
        transaction().executeWithoutResult(status -> IntStream.rangeClosed(1, 30)
                .forEach(revision -> outbox.append(new OrderReleased(order, revision))));

        eventually("30 facts published", () -> assertThat(published(Topic.ORDERS, order))
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList()));
        eventually("outbox empty", () -> assertThat(count("outbox")).isZero());
    }

    @Test
    void aFactOfATransactionThatRollsBackIsNeverSaid() {
        UUID order = UUID.randomUUID();
        transaction().executeWithoutResult(status -> {
            outbox.append(new OrderReleased(order, 1));
            status.setRollbackOnly();
        });
        transaction().executeWithoutResult(status -> outbox.append(new OrderReleased(order, 2)));

        eventually("the committed fact published", () -> assertThat(published(Topic.ORDERS, order))
                .extracting(Envelope::fact)
                .containsExactly(new OrderReleased(order, 2)));
    }

    @Test
    void aFactOutsideATransactionIsAMistake() {
        assertThatThrownBy(() -> outbox.append(new OrderReleased(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFactDeliveredTwiceIsTakenOnce() {
        UUID order = UUID.randomUUID();
        Envelope first = TOPICS.envelope(SOURCE, new OrderReleased(order, 1));
        TOPICS.publish(first);
        TOPICS.publish(first);
        TOPICS.publish(SOURCE, new OrderReleased(order, 2));

        eventually("both facts taken", () -> assertThat(service.factsOf(order)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(service.factsOf(order)).containsExactly(new OrderReleased(order, 1), new OrderReleased(order, 2));
    }

    @Test
    void aFactThatOvertookAnotherWaitsForItAndIsThenTaken() {
        UUID order = UUID.randomUUID();
        Envelope first = TOPICS.envelope(SOURCE, new OrderReleased(order, 1));
        Envelope second = TOPICS.envelope(SOURCE, new OrderReleased(order, 2));
        TOPICS.publish(second);
        eventually("the second fact waits", () -> assertThat(setAside(order).reasonCode())
                .isEqualTo("waiting-for-predecessor"));

        TOPICS.publish(first);

        eventually("both taken in order", () -> assertThat(service.factsOf(order))
                .containsExactly(new OrderReleased(order, 1), new OrderReleased(order, 2)));
        eventually("nothing waits", () -> assertThat(waiting(order)).isZero());
    }

    @Test
    void anUnreadableMessageIsSetAsideWithReasonAndOriginAndCanBeDiscarded() {
        String key = UUID.randomUUID().toString();
        TOPICS.publish(Topic.ORDERS, key, "{\"broken\":");

        eventually("dead letter published", () -> assertThat(setAside(UUID.fromString(key)))
                .satisfies(letter -> {
                    assertThat(letter.consumer()).isEqualTo("example");
                    assertThat(letter.originTopic()).isEqualTo("orders.v1");
                    assertThat(letter.reasonCode()).isEqualTo("unreadable");
                    assertThat(letter.excerpt()).isEqualTo("{\"broken\":");
                }));
        MessageSetAside letter = setAside(UUID.fromString(key));
        TOPICS.publish(SOURCE, new DiscardRequested(letter.deadLetterId(), "example", key, "test", "a poison record"));

        eventually("discarded", () -> assertThat(reports(letter.deadLetterId()))
                .contains(new MessageDiscarded(letter.deadLetterId(), "example", "a poison record")));
        assertThat(waiting(UUID.fromString(key))).isZero();
    }

    @Test
    void afterADeadLetterLaterFactsWaitUntilItIsReplayedAndThenAllAreTakenInOrder() {
        UUID order = UUID.randomUUID();
        service.refused.add(order.toString());
        TOPICS.publish(SOURCE, new OrderReleased(order, 1));
        TOPICS.publish(SOURCE, new OrderReleased(order, 2));
        eventually("two set aside", () -> assertThat(waiting(order)).isEqualTo(2));
        eventually("the first one reported", () -> assertThat(reasons(order)).contains("handler-failed"));
        MessageSetAside letter = setAsideFor(order, "handler-failed");

        TOPICS.publish(SOURCE, new ReplayRequested(letter.deadLetterId(), "example", order.toString(), "test"));
        eventually("failed again", () -> assertThat(reports(letter.deadLetterId()))
                .anyMatch(ReplayFailed.class::isInstance));
        assertThat(waiting(order)).isEqualTo(2);

        service.refused.remove(order.toString());
        TOPICS.publish(SOURCE, new ReplayRequested(letter.deadLetterId(), "example", order.toString(), "test"));
        eventually("all taken in order", () -> assertThat(service.factsOf(order))
                .containsExactly(new OrderReleased(order, 1), new OrderReleased(order, 2)));
        eventually("nothing waits", () -> assertThat(waiting(order)).isZero());

        TOPICS.publish(SOURCE, new ReplayRequested(letter.deadLetterId(), "example", order.toString(), "test"));
        TOPICS.publish(SOURCE, new OrderReleased(order, 3));
        eventually("a second replay does nothing", () -> assertThat(service.factsOf(order))
                .containsExactly(
                        new OrderReleased(order, 1), new OrderReleased(order, 2), new OrderReleased(order, 3)));
        assertThat(reports(letter.deadLetterId()).stream().filter(MessageReplayed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aPersonCanTakeAFactOverAGapThatWillNeverBeFilled() {
        UUID order = UUID.randomUUID();
        TOPICS.envelope(SOURCE, new OrderReleased(order, 1));
        TOPICS.publish(SOURCE, new OrderReleased(order, 2));
        TOPICS.publish(SOURCE, new OrderReleased(order, 3));
        eventually("both wait", () -> assertThat(allSetAside(order)).hasSize(2));
        List<MessageSetAside> letters = allSetAside(order)
                .sorted(Comparator.comparing(MessageSetAside::originOffset))
                .toList();
        UUID second = letters.get(0).deadLetterId();
        UUID third = letters.get(1).deadLetterId();

        TOPICS.publish(SOURCE, new ReplayRequested(third, "example", order.toString(), "test"));
        eventually("the third has an earlier one before it", () -> assertThat(reports(third))
                .anyMatch(ReplayFailed.class::isInstance));
        TOPICS.publish(SOURCE, new ReplayRequested(second, "example", order.toString(), "test"));

        eventually("both taken in order", () -> assertThat(service.factsOf(order))
                .containsExactly(new OrderReleased(order, 2), new OrderReleased(order, 3)));
    }

    @Test
    void oneBadMessageDoesNotHoldUpOtherSubjects() {
        UUID bad = UUID.randomUUID();
        UUID good = UUID.randomUUID();
        service.refused.add(bad.toString());
        TOPICS.publish(SOURCE, new OrderReleased(bad, 1));
        TOPICS.publish(SOURCE, new OrderReleased(good, 1));

        eventually("the good one taken", () -> assertThat(service.factsOf(good)).hasSize(1));
        eventually("the bad one set aside", () -> assertThat(waiting(bad)).isEqualTo(1));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private List<Envelope> published(Topic topic, UUID subject) {
        return TOPICS.read(topic).stream()
                .filter(envelope -> envelope.fact().subject().equals(subject.toString()))
                .toList();
    }

    private MessageSetAside setAside(UUID key) {
        return allSetAside(key).findFirst().orElseThrow(() -> new AssertionError("no dead letter for " + key));
    }

    private MessageSetAside setAsideFor(UUID key, String reasonCode) {
        return allSetAside(key)
                .filter(letter -> letter.reasonCode().equals(reasonCode))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons(UUID key) {
        return allSetAside(key).map(MessageSetAside::reasonCode).toList();
    }

    private Stream<MessageSetAside> allSetAside(UUID key) {
        return TOPICS.read(Topic.DEAD_LETTERS).stream()
                .map(Envelope::fact)
                .filter(MessageSetAside.class::isInstance)
                .map(MessageSetAside.class::cast)
                .filter(letter -> key.toString().equals(letter.key()));
    }

    private List<Fact> reports(UUID deadLetterId) {
        return published(Topic.DEAD_LETTERS, deadLetterId).stream()
                .map(Envelope::fact)
                .toList();
    }

    private int waiting(UUID key) {
        return jdbc.sql("select count(*) from set_aside where record_key = ?")
                .param(key.toString())
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
