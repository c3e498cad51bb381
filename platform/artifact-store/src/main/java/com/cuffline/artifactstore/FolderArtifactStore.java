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
                write(bytes, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + sha256 + " could not be stored", e);
        }
        return new ArtifactRef(sha256, mediaType, bytes.length);
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        try {
            return Optional.of(Files.newInputStream(path(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + sha256 + " could not be read", e);
        }
    }

    private static void write(byte[] bytes, Path target) throws IOException {
        Path parent = target.getParent();
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
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (FileChannel directory = FileChannel.open(parent, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
