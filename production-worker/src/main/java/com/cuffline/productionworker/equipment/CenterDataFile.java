package com.cuffline.productionworker.equipment;

import com.cuffline.centerfile.CenterFile;
import com.cuffline.centerfile.CenterFileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The center's file, or the example that ships with this service where none is named. A file that changes is read again; one that became
 * bad is told in the log, and the last good one stays in use.
 */
final class CenterDataFile {

    private static final Logger log = LoggerFactory.getLogger(CenterDataFile.class);
    private static final String EXAMPLE = "milling-center.json";

    private final @Nullable Path file;
    private @Nullable FileTime seen;
    private CenterData data;

    /**
     * @param file null for the example
     * @throws CenterFileProblem naming file, place and reason when it cannot be used
     */
    CenterDataFile(@Nullable Path file) {
        this.file = file;
        this.data = file == null ? example() : read(file);
    }

    synchronized CenterData current() {
        if (file != null) {
            refresh(file);
        }
        return data;
    }

    private void refresh(Path path) {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            if (!changed.equals(seen)) {
                data = read(path);
                log.info(
                        "center file {} is read again: revision {}",
                        path,
                        data.center().revision());
            }
        } catch (IOException | CenterFileProblem e) {
            log.error("center file {} cannot be used, the one read before stays in use: {}", path, e.getMessage());
        }
    }

    private CenterData read(Path path) {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            byte[] json = Files.readAllBytes(path);
            // Remembered even when it is bad: it is told once.
            seen = changed;
            return new CenterData(
                    CenterFile.read(json, String.valueOf(path.getFileName())), DigestUtils.sha256Hex(json));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the center file " + path + " does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the center file " + path + " cannot be read", e);
        }
    }

    private static CenterData example() {
        try (InputStream stream = CenterDataFile.class.getResourceAsStream(EXAMPLE)) {
            if (stream == null) {
                throw new IllegalStateException("the example center is missing in the build");
            }
            byte[] json = stream.readAllBytes();
            return new CenterData(CenterFile.read(json, EXAMPLE), DigestUtils.sha256Hex(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
