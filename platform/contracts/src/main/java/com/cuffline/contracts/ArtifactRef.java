package com.cuffline.contracts;

/**
 * Points at a file in the artifact store.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes, 64 characters
 * @param mediaType for example {@code model/stl}, {@code model/gltf-binary}, {@code application/pdf}
 * @param sizeBytes number of bytes
 */
public record ArtifactRef(String sha256, String mediaType, long sizeBytes) {

    public ArtifactRef {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 must be 64 lower-case hexadecimal digits, not '" + sha256 + "'");
        }
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("sizeBytes must be at least 0, not " + sizeBytes);
        }
    }
}
