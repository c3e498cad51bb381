package com.cuffline.workbench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs from their Maven artifact into a folder, once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked now when it is not there yet. */
    static Path unpackInto(Path parent) {
        String archive = archiveOfThisMachine();
        Path home = parent.resolve(archive.replace(".txz", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new EngineFailure("no PostgreSQL programs for this machine on the class path (" + archive
                        + "); use docker compose, see docs/operating.md");
            }
            Files.createDirectories(parent);
            // Unpacked aside and renamed: an interrupted start leaves no half set of programs behind.
            Path aside = Files.createTempDirectory(parent, "unpacking-");
            untar(packed, aside);
            return Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL programs could not be unpacked into " + home, e);
        }
    }

    private static String archiveOfThisMachine() {
        String system = System.getProperty("os.name", "");
        String architecture = System.getProperty("os.arch", "");
        return "postgres-" + system.toLowerCase(Locale.ROOT) + "-"
                + ("amd64".equals(architecture) ? "x86_64" : architecture) + ".txz";
    }

    private static void untar(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
