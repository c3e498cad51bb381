package com.cuffline.productionworker.planning;

import com.cuffline.milling.planning.ProductionPlan.Measure;
import com.cuffline.productionworker.planning.Queue.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Planning runs and their leases; what is due when is decided by the database's clock. */
final class JdbcPlanningRuns {

    /**
     * @param total units the run was opened with, times the steps each goes through
     * @param done steps behind the units; refused and withdrawn ones have all behind them
     * @param reported the last figure told, null before the first
     */
    record Progress(int total, int done, @Nullable Integer reported) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JdbcPlanningRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Queue queue() {
        return jdbc.sql("""
                        select count(*) as waiting, count(*) filter (where front) as front, coalesce(max(queued_at), 'epoch') as last_queued_at from unit
                        where state = 'QUEUED' and planning_run_id is null and not refused
                        """)
                .query((row, n) -> new Queue(
                        row.getInt("waiting"),
                        row.getInt("front"),
                        row.getObject("last_queued_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Opens a run over what waits, at most so many, most urgent first, and returns its units' number; nothing happens when the run exists. A unit is never in two runs. */
    int open(UUID runId, Cause cause, @Nullable String requestedBy, int most, Instant now) {
        int opened = jdbc.sql("""
                        insert into planning_run (id, cause, requested_by, created_at) values (:id, :cause, :by, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", runId)
                .param("cause", cause.name())
                .param("by", requestedBy)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (opened == 0) {
            return 0;
        }
        int units = jdbc.sql("""
                        update unit set planning_run_id = :run, refused = false where id in (
                            select id from unit
                            where state = 'QUEUED' and planning_run_id is null and (not refused or :withRefused)
                            order by front desc, due_on, id limit :most for update skip locked)
                        """)
                .param("run", runId)
                .param("withRefused", cause == Cause.REQUESTED)
                .param("most", most)
                .update();
        jdbc.sql("update planning_run set units_total = ? where id = ?")
                .params(units, runId)
                .update();
        return units;
    }

    /** Runs that were given up are tried again from their last committed chunk. */
    void reopenFailed() {
        jdbc.sql("""
                update planning_run set state = 'OPEN', failures = 0, next_attempt_at = null where state = 'FAILED'
                """).update();
    }

    /**
     * Takes the oldest run that is due and that nobody holds: its lease has ended, or its holder's session has.
     *
     * @param holder key of the claimer's {@link JdbcLiveSession}
     */
    Optional<Lease> claim(UUID token, long holder, Duration length) {
        return jdbc.sql("""
                        update planning_run set lease_token = :token, holder = :holder,
                            leased_until = clock_timestamp() + :millis * interval '1 millisecond'
                        where id = (
                            select id from planning_run
                            where state = 'OPEN' and coalesce(next_attempt_at <= clock_timestamp(), true)
                                and (coalesce(leased_until <= clock_timestamp(), true)
                                    or coalesce(pg_try_advisory_xact_lock(holder), false))
                            order by created_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .param("token", token)
                .param("holder", holder)
                .param("millis", length.toMillis())
                .query(UUID.class)
                .optional()
                .map(runId -> new Lease(runId, token));
    }

    /** False when the lease is lost. */
    boolean renew(Lease lease, Duration length) {
        return jdbc.sql("""
                        update planning_run set leased_until = clock_timestamp() + :millis * interval '1 millisecond'
                        where id = :run and lease_token = :token and state = 'OPEN'
                        """)
                        .param("millis", length.toMillis())
                        .param("run", lease.runId())
                        .param("token", lease.token())
                        .update()
                > 0;
    }

    /**
     * Makes sure that the current transaction may write: nobody can take the run over before it ends.
     *
     * @throws Lease.LostException when somebody has
     */
    void requireHeld(Lease lease) {
        boolean held = jdbc.sql("""
                        select true from planning_run where id = ? and lease_token = ? and state = 'OPEN' for no key update
                        """)
                .params(lease.runId(), lease.token())
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new Lease.LostException(lease);
        }
    }

    /** Lets others go on at once. */
    void letGo(Lease lease) {
        jdbc.sql("update planning_run set lease_token = null, leased_until = null where id = ? and lease_token = ?")
                .params(lease.runId(), lease.token())
                .update();
    }

    Progress progress(UUID runId) {
        return jdbc.sql("""
                        select :steps * units_total as total, units_reported, :steps * units_total - (
                            select coalesce(sum(:steps - case
                                when u.state = 'QUEUED' then u.collected::int
                                when b.state = 'PLANNED' then 2
                                when b.state = 'NESTED' then case when p.program is null then 3 else 4 end
                                when b.state = 'PROVEN' then case when u.traveler_sha256 is null then 5 else 6 end
                                else :steps end), 0)
                            from unit u left join batch b on b.id = u.batch_id left join unit_plan p on p.unit_id = u.id
                            where u.planning_run_id = r.id) as done
                        from planning_run r where id = :run
                        """)
                .param("steps", PlanningJob.STEPS)
                .param("run", runId)
                .query((row, n) -> new Progress(
                        row.getInt("total"), row.getInt("done"), row.getObject("units_reported", Integer.class)))
                .single();
    }

    /** When the run's plan begins: set once, so that planning after a crash begins there too. */
    LocalDateTime planFrom(UUID runId, LocalDateTime now) {
        jdbc.sql("update planning_run set plan_from = ? where id = ? and plan_from is null")
                .params(now, runId)
                .update();
        return jdbc.sql("select plan_from from planning_run where id = ?")
                .param(runId)
                .query(LocalDateTime.class)
                .single();
    }

    /** Keeps how good the plan is. */
    void planned(UUID runId, Measure measure) {
        jdbc.sql("update planning_run set measure = ? where id = ?")
                .params(JSON.writeValueAsString(measure), runId)
                .update();
    }

    /** Refused units wait again: the center is not the one that refused them. */
    void forgiveRefusalsBefore(String centerState) {
        jdbc.sql("update unit set refused = false where refused and refused_center is distinct from ?")
                .param(centerState)
                .update();
    }

    void reported(UUID runId, int done) {
        jdbc.sql("update planning_run set units_reported = ? where id = ?")
                .params(done, runId)
                .update();
    }

    void finish(Lease lease) {
        requireHeld(lease);
        jdbc.sql("update planning_run set state = 'DONE', lease_token = null, leased_until = null where id = ?")
                .param(lease.runId())
                .update();
    }

    /** Counts a failure and returns how many there are now; the next progress is told in any case. */
    int fail(Lease lease) {
        requireHeld(lease);
        return jdbc.sql("""
                        update planning_run set failures = failures + 1, units_reported = null,
                            lease_token = null, leased_until = null
                        where id = ? returning failures
                        """).param(lease.runId()).query(Integer.class).single();
    }

    void tryAgainAfter(UUID runId, Duration pause) {
        jdbc.sql("""
                        update planning_run set next_attempt_at = clock_timestamp() + ? * interval '1 millisecond'
                        where id = ?
                        """).params(pause.toMillis(), runId).update();
    }

    void giveUp(UUID runId) {
        jdbc.sql("update planning_run set state = 'FAILED' where id = ?")
                .param(runId)
                .update();
    }
}
