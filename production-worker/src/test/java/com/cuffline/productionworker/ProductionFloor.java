package com.cuffline.productionworker;

import static com.cuffline.testsupport.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact;
import com.cuffline.messaging.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands facts to the service as its listener would, and looks into its tables. */
public final class ProductionFloor {

    private static final String EVERYTHING =
            "truncate unit, unit_plan, center_change, unit_inspection, batch_superseded, batch, planning_run,"
                    + " order_standing, batch_job_instance, batch_job_execution, batch_job_execution_params, batch_step_execution,"
                    + " batch_step_execution_context, batch_job_execution_context cascade";

    private final Subscription orders;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ProductionFloor(
            Subscription orders, PlatformTransactionManager transactions, JdbcClient jdbc, ArtifactStore store) {
        RealDesign.TITANIUM.putInto(store);
        RealDesign.ON_BASE.putInto(store);
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    public void take(OrderFact... facts) {
        take(List.of(facts));
    }

    /** All in one transaction, as a batch of messages. */
    public void take(Collection<? extends OrderFact> facts) {
        transaction.executeWithoutResult(status -> facts.forEach(fact -> orders.handler()
                .handle(new Envelope(UUID.randomUUID().toString(), "order-api", 1, Instant.EPOCH, fact))));
    }

    /** The first column of the only row. */
    public long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql) {
        return jdbc.sql("select x::text from (" + sql + ") as t (x)")
                .query(String.class)
                .list();
    }

    public void change(String sql) {
        jdbc.sql(sql).update();
    }

    /** Removes every unit, run, batch and job; again where a listener's transaction crossed its locks. */
    public void clear() {
        eventually("cleared", () -> assertThatCode(() -> change(EVERYTHING)).doesNotThrowAnyException());
    }

    /** As {@link #clear()} between two runs of a planning that goes by the clock: none is open, and none can open meanwhile. */
    public void clearBetweenRuns() {
        eventually("cleared between two runs", () -> assertThatCode(() -> transaction.executeWithoutResult(status -> {
                    change("lock table unit, planning_run in access exclusive mode nowait");
                    assertThat(number("select count(*) from planning_run where state = 'OPEN'"))
                            .isZero();
                    change(EVERYTHING);
                }))
                .doesNotThrowAnyException());
    }
}
