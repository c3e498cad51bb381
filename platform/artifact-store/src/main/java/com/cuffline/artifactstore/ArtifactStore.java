package com.cuffline.artifactstore;

import com.cuffline.contracts.ArtifactRef;
import java.io.InputStream;
import java.util.Optional;

/** Keeps files under their content hash. */
public interface ArtifactStore {

    /**
     * Stores the bytes durably; storing the same bytes again changes nothing.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written whole
     */
    ArtifactRef put(byte[] bytes, String mediaType);

    /**
     * Stores what the stream holds to its end, in memory that does not grow with it; the caller closes the stream.
     *
     * @throws java.io.UncheckedIOException if the stream cannot be read or the file not be written whole; nothing is stored then
     */
    ArtifactRef put(InputStream bytes, String mediaType);

    /**
     * Opens a stored file; the caller closes the stream.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if {@code sha256} is not a hash
     */
    Optional<InputStream> open(String sha256);

    /**
     * Removes a stored file for good, as erasure asks for; one that is not there changes nothing. Whoever calls it knows that nothing
     * else refers to the file.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if {@code sha256} is not a hash
     * @throws java.io.UncheckedIOException if the file cannot be removed
     */
    void erase(String sha256);
}
