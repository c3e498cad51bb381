package com.cuffline.productionworker.floor;

import com.cuffline.contracts.ProductionFact.BatchCompleted;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches on the floor. */
final class JdbcFloorBatches {

    record Batch(UUID id, String code, String state, String machine) {}

    private final JdbcClient jdbc;

    JdbcFloorBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the batch until the transaction ends. Whoever locks units too has locked them before. */
    Optional<Batch> lock(String code) {
        return jdbc.sql("select id, code, state, machine from batch where code = ? for update")
                .param(code)
                .query((row, n) -> new Batch(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("state"),
                        row.getString("machine")))
                .optional();
    }

    /** Whether the batch was ever released with that main program: one may be replaced while the report of its start is on its way. */
    boolean released(Batch batch, String mainSha256) {
        return jdbc.sql("""
                        select exists (select from batch where id = :id and main_sha256 = :main)
                            or exists (select from batch_superseded where batch_id = :id and main_sha256 = :main)
                        """)
                .param("id", batch.id())
                .param("main", mainSha256)
                .query(Boolean.class)
                .single();
    }

    /** A released batch is released again without the unit that left; any other is as it should be. */
    void wantReissue(Batch batch) {
        jdbc.sql("update batch set reissue_wanted = true where id = ? and state = 'RELEASED'")
                .param(batch.id())
                .update();
    }

    void start(UUID id) {
        jdbc.sql("update batch set state = 'STARTED', reissue_wanted = false where id = ?")
                .param(id)
                .update();
    }

    /** Completes a locked batch that is started and has no open unit. */
    Optional<BatchCompleted> completeIfDone(Batch batch) {
        return jdbc.sql("""
                        update batch set state = 'COMPLETED' where id = ? and state = 'STARTED' and not exists (
                            select from unit where batch_id = batch.id and state in ('IN_BATCH', 'MILLING', 'MILLED'))
                        returning (select count(*) from unit where batch_id = batch.id and state = 'INSPECTED') as passed,
                            (select count(*) from unit where batch_id = batch.id and state = 'SCRAPPED') as scrapped
                        """)
                .param(batch.id())
                .query((row, n) ->
                        new BatchCompleted(batch.id(), batch.code(), row.getInt("passed"), row.getInt("scrapped")))
                .optional();
    }
}
