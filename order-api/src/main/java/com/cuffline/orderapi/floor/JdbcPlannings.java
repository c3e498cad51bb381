package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ProductionFact.PlanningFailed;
import com.cuffline.contracts.ProductionFact.PlanningProgressed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Planning runs, asked for by a person or started by production itself. */
@Component
final class JdbcPlannings {

    /** @param plannedTotal units in the run, null before it has begun */
    record Planning(
            UUID id,
            String state,
            @Nullable String requestedBy,
            @Nullable Integer plannedTotal,
            @Nullable Integer done,
            @Nullable String note) {}

    private final JdbcClient jdbc;

    JdbcPlannings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void requested(UUID id, String who) {
        jdbc.sql("insert into planning (id, state, requested_by) values (?, 'Requested', ?)")
                .params(id, who)
                .update();
    }

    void progressed(PlanningProgressed fact) {
        String state = fact.done() >= fact.plannedTotal() ? "Done" : "Running";
        jdbc.sql("""
                        insert into planning (id, state, planned_total, done) values (:id, :state, :total, :done)
                        on conflict (id) do update set state = :state, planned_total = :total, done = :done
                        """)
                .param("id", fact.planningId())
                .param("state", state)
                .param("total", fact.plannedTotal())
                .param("done", fact.done())
                .update();
    }

    void failed(PlanningFailed fact) {
        jdbc.sql("""
                        insert into planning (id, state, note) values (:id, 'Failed', :note)
                        on conflict (id) do update set state = 'Failed', note = :note
                        """)
                .param("id", fact.planningId())
                .param("note", fact.code() + ": " + fact.message())
                .update();
    }

    /** Runs with work left or gone wrong; at most 100. */
    List<Planning> unfinished() {
        return read("select * from planning where state <> 'Done' limit 100");
    }

    /** At most 100 runs, unfinished ones first. */
    List<Planning> all() {
        return read("select * from planning order by (state = 'Done'), id limit 100");
    }

    private List<Planning> read(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Planning(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("requested_by"),
                        row.getObject("planned_total", Integer.class),
                        row.getObject("done", Integer.class),
                        row.getString("note")))
                .list();
    }
}
