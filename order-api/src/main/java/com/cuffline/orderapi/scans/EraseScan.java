package com.cuffline.orderapi.scans;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Erases a scan for good when a person asks for it: the file and what was read of it. Orders keep the numbers they were sent with,
 * which are the prescription.
 */
@Component
final class EraseScan {
    private static final Logger log = LoggerFactory.getLogger(EraseScan.class);

    private final JdbcScans scans;
    private final ArtifactStore store;
    private final Clock clock;

    EraseScan(JdbcScans scans, ArtifactStore store, Clock clock) {
        this.scans = scans;
        this.store = store;
        this.clock = clock;
    }

    /**
     * May be repeated, which removes a file that a fault left.
     *
     * @throws Problem {@code scan.unknown}
     */
    void erase(String id, String reason, String who) {
        if (scans.find(id).isEmpty() && !scans.erased(id)) {
            throw new Problem(ProblemCode.SCAN_UNKNOWN, "No scan has this id");
        }
        scans.erase(id, reason, who, clock.instant());
        // After the row, so that no scan is shown whose file is gone.
        Optional<String> file = scans.fileToErase(id);
        file.ifPresent(store::erase);
        log.info("scan {} erased, files {}", id, file.isPresent() ? 1 : 0);
    }
}
