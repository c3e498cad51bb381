package com.cuffline.desk.check;

import com.cuffline.desk.WrongUse;
import com.cuffline.orderform.scan.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the ring command in a folder, {@code NAME.json} for the scan that an order calls NAME. */
final class ScanFolder implements Scans {
    private static final long MOST_BYTES = 16 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    /** @throws WrongUse if there is no such folder */
    ScanFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(folder + ": no such folder");
        }
        this.folder = folder;
    }

    @Override
    public Found find(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            return new Found.Unknown();
        }
        Path file = folder.resolve(name.endsWith(".json") ? name : name + ".json");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return new Found.Unknown();
            }
            JsonNode answer = JSON.readTree(Files.readAllBytes(file));
            return answer.path("ring").isArray() ? new Found.Known(answer) : new Found.Unknown();
        } catch (IOException | JacksonException e) {
            throw new WrongUse(file + ": is no answer of the ring command", e);
        }
    }
}
