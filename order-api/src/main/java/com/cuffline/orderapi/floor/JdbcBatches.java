package com.cuffline.orderapi.floor;

import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.ProductionFact.BatchContent;
import com.cuffline.contracts.ProductionFact.BatchPlanned;
import com.cuffline.contracts.ProductionFact.BatchReleased;
import com.cuffline.contracts.ProductionFact.PlannedUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The milling batches as production reports them. */
@Component
final class JdbcBatches {

    /** A batch for people; {@code units} is as planned, and as released once it is. */
    record Batch(
            String code,
            String state,
            String machine,
            String material,
            LocalDate dueOn,
            int slotsUsed,
            List<PlannedUnit> units,
            @Nullable ArtifactRef sheet,
            @Nullable String note) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcBatches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void planned(BatchPlanned fact) {
        BatchContent content = fact.content();
        jdbc.sql("""
                        insert into batch (id, code, state, machine, material, due_on, body)
                        values (?, ?, 'Planned', ?, ?, ?, ?)
                        """)
                .params(
                        fact.batchId(),
                        fact.batchCode(),
                        content.machine(),
                        content.material(),
                        fact.dueOn(),
                        json.writeValueAsString(content))
                .update();
    }

    void released(BatchReleased fact) {
        jdbc.sql("update batch set state = 'Released', body = ?, sheet = ?, note = null where id = ?")
                .params(
                        json.writeValueAsString(fact.content()),
                        json.writeValueAsString(fact.batchSheet()),
                        fact.batchId())
                .update();
    }

    void failed(UUID batchId, String note) {
        jdbc.sql("update batch set state = 'Failed', note = ? where id = ?")
                .params(note, batchId)
                .update();
    }

    Optional<Batch> find(String code) {
        return read("select * from batch where code = ?", code).stream().findFirst();
    }

    /** Newest first, at most 500. */
    List<Batch> all() {
        return read("select * from batch where code <> ? order by length(code) desc, code desc limit 500", "");
    }

    private List<Batch> read(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, n) -> {
                    BatchContent content = json.readValue(row.getString("body"), BatchContent.class);
                    String sheet = row.getString("sheet");
                    return new Batch(
                            row.getString("code"),
                            row.getString("state"),
                            row.getString("machine"),
                            row.getString("material"),
                            row.getObject("due_on", LocalDate.class),
                            content.units().size(),
                            content.units(),
                            sheet == null ? null : json.readValue(sheet, ArtifactRef.class),
                            row.getString("note"));
                })
                .list();
    }
}
