package com.cuffline.workbench.center;

import com.cuffline.workbench.ServiceSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the center keeps everything that outlives it; only its owner may look inside. */
public record CenterFolder(Path path) {

    public CenterFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Creates the folder when it is missing. */
    public CenterFolder create() {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path.getParent());
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(artifacts());
            Files.createDirectories(logs());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path artifacts() {
        return path.resolve("artifacts");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** Log of a service. */
    public Path log(ServiceSchema service) {
        return logs().resolve(service.service() + ".log");
    }

    /** Remembers the process of a service. */
    public Path pidFile(ServiceSchema service) {
        return path.resolve(service.service() + ".pid");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    /** Held locked by the program that runs the center. */
    public Path lock() {
        return path.resolve("lock");
    }

    /** Remembers the program that runs the center. */
    public Path supervisorPid() {
        return path.resolve("center.pid");
    }

    /** The ports in use; exists while the center is ready. */
    public Path readyFile() {
        return path.resolve("center.properties");
    }
}
