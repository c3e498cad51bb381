package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.ArtifactRef;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files belong to an order: papers, meshes and views, per revision and site. */
@Component
public final class JdbcPapers {

    /**
     * @param kind {@code order-sheet}, {@code design-sheet}, {@code traveler}, {@code inspection-report}, {@code mesh} or {@code view}
     * @param tooth FDI, empty for what belongs to the whole order
     */
    public record Paper(String kind, String tooth, int revision, ArtifactRef file) {}

    private final JdbcClient jdbc;

    JdbcPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the file; a paper of the same kind, site and revision is replaced. */
    public void keep(UUID orderId, Paper paper) {
        jdbc.sql("""
                        insert into paper (order_id, revision, kind, tooth, sha256, media_type, size_bytes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (order_id, revision, kind, tooth) do update
                            set sha256 = excluded.sha256, media_type = excluded.media_type, size_bytes = excluded.size_bytes
                        """)
                .params(
                        orderId,
                        paper.revision(),
                        paper.kind(),
                        paper.tooth(),
                        paper.file().sha256(),
                        paper.file().mediaType(),
                        paper.file().sizeBytes())
                .update();
    }
}
