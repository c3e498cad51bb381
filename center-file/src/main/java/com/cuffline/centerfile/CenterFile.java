package com.cuffline.centerfile;

import com.cuffline.milling.center.Center;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a center from JSON; docs/milling.md names every field. */
public final class CenterFile {
    /** What {@code format} must say. */
    public static final String FORMAT = "cuffline-center";
    /** What {@code formatVersion} must say. */
    public static final int FORMAT_VERSION = 1;

    private static final long MOST_BYTES = 16L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CenterFile() {}

    /** @throws CenterFileProblem when the file cannot be read or says something impossible */
    public static Center read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new CenterFileProblem(name, "", "no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new CenterFileProblem(
                        name, "", "must have at most " + MOST_BYTES + " bytes, not " + Files.size(file));
            }
            return read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw new CenterFileProblem(name, "", "cannot be read: " + e.getMessage());
        }
    }

    /**
     * @param name of the file, for messages
     * @throws CenterFileProblem when it says something impossible
     */
    public static Center read(byte[] json, String name) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new CenterFileProblem(name, "", "is not JSON: " + e.getOriginalMessage() + place(e));
        }
        if (root == null || root.isMissingNode()) {
            throw new CenterFileProblem(name, "", "is empty");
        }
        return new CenterReading(new Fields(root, name, "")).center();
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
