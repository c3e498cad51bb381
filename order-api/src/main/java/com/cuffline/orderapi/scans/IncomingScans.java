package com.cuffline.orderapi.scans;

import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder in which uploads grow. Nothing in it outlives its request, and what a kill left goes at the next start. */
@Component
final class IncomingScans {
    private static final int CHUNK = 1 << 16;

    private final ScanSettings settings;

    IncomingScans(ScanSettings settings) {
        this.settings = settings;
        sweep();
    }

    private void sweep() {
        try {
            Files.createDirectories(settings.folder());
            try (Stream<Path> left = Files.list(settings.folder())) {
                List<Path> files = left.filter(Files::isRegularFile).toList();
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for incoming scans cannot be used", e);
        }
    }

    /** An empty file; the caller deletes it. */
    Path empty() throws IOException {
        return Files.createTempFile(settings.folder(), "scan-", ".tmp");
    }

    /**
     * Writes a body down in memory that does not grow with it.
     *
     * @throws Problem {@code request.size} for more than the limit
     */
    void fill(Path file, InputStream body) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int got = body.read(chunk); got >= 0; got = body.read(chunk)) {
                written += got;
                if (written > settings.mostBytes()) {
                    throw new Problem(
                            ProblemCode.REQUEST_SIZE, "A scan has at most " + settings.mostBytes() + " bytes");
                }
                out.write(chunk, 0, got);
            }
        }
    }
}
