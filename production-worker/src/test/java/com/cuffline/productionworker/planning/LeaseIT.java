package com.cuffline.productionworker.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cuffline.contracts.OrderFact.PlanningRequested;
import com.cuffline.productionworker.PlannedByHand;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two workers want one run: who lives keeps it, who is gone loses it at once, and who has lost it writes nothing. */
class LeaseIT extends PlannedByHand {

    private static final UUID RUN = new UUID(9, 1);
    private static final Duration LONG = Duration.ofHours(1);

    @Autowired
    private JdbcPlanningRuns runs;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    private JdbcLiveSession one;
    private JdbcLiveSession other;

    @BeforeEach
    void openRun() {
        floor.take(new PlanningRequested(RUN, "mara"));
        one = new JdbcLiveSession(database, UUID.randomUUID());
        other = new JdbcLiveSession(database, UUID.randomUUID());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void a_living_holder_keeps_its_run_until_the_lease_ends() {
        claim(one);
        assertThat(tryClaim(other)).isEmpty();

        floor.change("update planning_run set leased_until = clock_timestamp()");

        assertThat(tryClaim(other)).isPresent();
    }

    @Test
    void a_run_whose_holder_went_is_free_long_before_its_lease_ends_and_the_holder_can_write_no_more() {
        Lease lost = claim(one);

        one.close();
        Lease taken = claim(other);

        assertThat(taken.token()).isNotEqualTo(lost.token());
        requireHeld(taken);
        assertThatThrownBy(() -> requireHeld(lost)).isInstanceOf(Lease.LostException.class);
        assertThat(runs.renew(lost, LONG)).isFalse();
    }

    @Test
    void a_holder_that_lives_though_the_server_ended_its_session_is_fenced_off_once_another_claims() {
        Lease lost = claim(one);

        endSessions();
        claim(other);

        assertThatThrownBy(() -> requireHeld(lost)).isInstanceOf(Lease.LostException.class);
    }

    @Test
    void a_lost_session_is_replaced_and_holds_again() {
        claim(one);
        endSessions();

        one.key();

        assertThat(tryClaim(other)).isEmpty();
    }

    /** Returns when the server has ended every session that holds runs, and freed its lock. */
    private void endSessions() {
        floor.texts("select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory' and granted"
                + " and pid <> pg_backend_pid() and database = (select oid from pg_database"
                + " where datname = current_database()) and objsubid = 1");
    }

    private Lease claim(JdbcLiveSession session) {
        return tryClaim(session).orElseThrow();
    }

    private Optional<Lease> tryClaim(JdbcLiveSession session) {
        return runs.claim(UUID.randomUUID(), session.key(), LONG);
    }

    private void requireHeld(Lease lease) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> runs.requireHeld(lease));
    }
}
