package com.cuffline.endtoend;

import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.SecretsFile;
import com.cuffline.workbench.orders.OrderApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A packaged center on free ports in a temporary folder. */
final class CenterUnderTest implements AutoCloseable {

    private final Center center;
    private final CenterFolder folder;

    private CenterUnderTest(Center center, CenterFolder folder) {
        this.center = center;
        this.folder = folder;
    }

    /** Starts engines and services; returns when all are ready. */
    static CenterUnderTest start(Path folderPath) {
        CenterFolder folder = new CenterFolder(folderPath.resolve("center")).create();
        CenterPlan plan = new CenterPlan(
                Checkout.root(),
                folder,
                CenterPorts.free(),
                SecretsFile.loadOrCreate(folder, new SecureRandom()),
                Map.of("CUFFLINE_PLANNING_QUIET", "PT2S"));
        Center center = new Center(plan, LoggerFactory.getLogger("center")::info);
        center.start();
        return new CenterUnderTest(center, folder);
    }

    Center center() {
        return center;
    }

    OrderApi api() {
        return new OrderApi(center.address());
    }

    Path artifacts() {
        return folder.artifacts();
    }

    /** Copies the logs to where the build keeps its results, and says where that is. */
    String keepLogs() {
        Path kept = Checkout.root().resolve("verification/end-to-end-tests/target/center-logs");
        try {
            FileSystemUtils.deleteRecursively(kept);
            FileSystemUtils.copyRecursively(folder.logs(), kept);
            return "logs of the center: " + kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        center.close();
    }
}
