package com.cuffline.desk.ring;

import com.cuffline.orderform.scan.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading of small JSON files with the reason in words when they do not serve. */
final class JsonFile {
    private static final long MOST_BYTES = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private JsonFile() {}

    static JsonNode read(Path file, String what) throws UnreadableInput {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableInput(what + " has more than " + MOST_BYTES + " bytes");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableInput(what + " cannot be read");
        } catch (JacksonException e) {
            throw new UnreadableInput(what + " is not JSON");
        }
    }
}
