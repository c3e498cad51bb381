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

    /** Keeps a scan; one that is kept already stays as it is, one that was erased comes back. */
    void keep(StoredScan scan, Instant at) {
        jdbc.sql("""
                        insert into scan (id, file_sha256, name, answer, created_at) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, answer = excluded.answer,
                        created_at = excluded.created_at, erased_at = null, erased_by = null, erased_reason = null
                        where scan.erased_at is not null
                        """)
                .params(scan.id(), scan.fileSha256(), scan.name(), scan.answer(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredScan> find(String id) {
        return jdbc.sql("select id, file_sha256, name, answer from scan where id = ? and erased_at is null")
                .param(id)
                .query((row, number) -> new StoredScan(
                        row.getString("id"),
                        row.getString("file_sha256"),
                        row.getString("name"),
                        row.getString("answer")))
                .optional();
    }

    /** Whether there was a scan of this id and it is erased. */
    boolean erased(String id) {
        return jdbc.sql("select exists (select from scan where id = ? and erased_at is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Takes everything out of a scan but that it was there; of an erased one nothing changes. */
    void erase(String id, String reason, String who, Instant at) {
        jdbc.sql("""
                        update scan set answer = null, name = '', erased_at = ?, erased_by = ?, erased_reason = ?
                        where id = ? and erased_at is null
                        """).params(at.atOffset(ZoneOffset.UTC), who, reason, id).update();
    }

    /** The file of an erased scan, when no other scan needs it. */
    Optional<String> fileToErase(String id) {
        return jdbc.sql("""
                        select file_sha256 from scan s where id = ? and erased_at is not null
                        and not exists (select from scan o where o.file_sha256 = s.file_sha256 and o.erased_at is null)
                        """).param(id).query(String.class).optional();
    }
}
