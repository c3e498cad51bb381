package com.cuffline.endtoend;

import com.cuffline.workbench.ServiceSchema;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import com.cuffline.workbench.center.CenterPorts;
import com.cuffline.workbench.center.SecretsFile;
import com.cuffline.workbench.orders.OrderApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

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

    /** The last lines of every service's log, for the message of a failed check. */
    String logs() {
        return Stream.of(ServiceSchema.values())
                .map(service -> "==> " + service.service() + "\n" + end(folder.log(service)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        center.close();
    }

    private static String end(Path log) {
        try {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - 4_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
