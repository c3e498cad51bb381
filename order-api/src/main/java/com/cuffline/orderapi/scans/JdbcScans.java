package com.cuffline.orderapi.scans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans that were taken. */
@Component
final class JdbcScans {

    /**
     * @param id SHA-256 of the answer
     * @param name without ending and without what might name a person
     * @param answer what was read of the scan, as JSON
     */
    record StoredScan(String id, String fileSha256, String name, String answer) {}

    private final JdbcClient jdbc;

    JdbcScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a scan; one that is kept already stays as it is. */
    void keep(StoredScan scan, Instant at) {
        jdbc.sql("""
                        insert into scan (id, file_sha256, name, answer, created_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .params(scan.id(), scan.fileSha256(), scan.name(), scan.answer(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredScan> find(String id) {
        return jdbc.sql("select id, file_sha256, name, answer from scan where id = ?")
                .param(id)
                .query((row, number) -> new StoredScan(
                        row.getString("id"),
                        row.getString("file_sha256"),
                        row.getString("name"),
                        row.getString("answer")))
                .optional();
    }
}
