package com.cuffline.artifactstore;

import com.cuffline.contracts.ArtifactRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Files in a folder, {@code ab/cdef…} for hash {@code abcdef…}. A file is written under a temporary name, forced to disk,
 * renamed, and its folder forced, so that a name that exists holds all its bytes.
 */
public final class FolderArtifactStore implements ArtifactStore {

    private final Path folder;

    /** @param folder created when absent */
    public FolderArtifactStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public ArtifactRef put(byte[] bytes, String mediaType) {
        String sha256 = sha256(bytes);
        Path target = path(sha256);
        try {
            if (!Files.exists(target)) {
                write(bytes, shelf(sha256), target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + sha256 + " could not be stored", e);
        }
        return new ArtifactRef(sha256, mediaType, bytes.length);
    }

    /** The hash is known only at the end, so the file grows in the store's own folder and is renamed from there. */
    @Override
    public ArtifactRef put(InputStream bytes, String mediaType) {
        MessageDigest digest = digest();
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "incoming-", ".tmp");
            try {
                long size = Files.copy(
                        new DigestInputStream(bytes, digest), temporary, StandardCopyOption.REPLACE_EXISTING);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                Path target = path(sha256);
                if (!Files.exists(target)) {
                    Path parent = Files.createDirectories(shelf(sha256));
                    force(temporary, StandardOpenOption.WRITE);
                    settle(temporary, parent, target);
                }
                return new ArtifactRef(sha256, mediaType, size);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be stored", e);
        }
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        try {
            return Optional.of(Files.newInputStream(path(hash(sha256))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + sha256 + " could not be read", e);
        }
    }

    @Override
    public void erase(String sha256) {
        try {
            Path file = path(hash(sha256));
            if (Files.deleteIfExists(file)) {
                force(shelf(sha256), StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + sha256 + " could not be erased", e);
        }
    }

    private static String hash(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return sha256;
    }

    private static void write(byte[] bytes, Path parent, Path target) throws IOException {
        Files.createDirectories(parent);
        Path temporary = Files.createTempFile(parent, "incoming-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            settle(temporary, parent, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void settle(Path temporary, Path parent, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private Path path(String sha256) {
        return shelf(sha256).resolve(sha256.substring(2));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
