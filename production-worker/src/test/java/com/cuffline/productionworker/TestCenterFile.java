package com.cuffline.productionworker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A center file that tests write anew: the shipped example with the first rotary mill and the disc mills only, and changes. */
public final class TestCenterFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private long written;

    private TestCenterFile(Path path) {
        this.path = path;
    }

    public static TestCenterFile in(Path folder) {
        TestCenterFile file = new TestCenterFile(folder.resolve("center.json"));
        file.write(center -> {});
        return file;
    }

    public Path path() {
        return path;
    }

    /** The example as a tree to change. */
    public record Center(ObjectNode root) {

        public ArrayNode array() {
            return JSON.createArrayNode();
        }

        public ObjectNode mill() {
            return (ObjectNode) root.path("machines").get(0);
        }

        public List<ObjectNode> tools() {
            return objects(mill().path("tools"));
        }

        public void keepTools(Predicate<JsonNode> which) {
            ArrayNode kept = JSON.createArrayNode();
            tools().stream().filter(which).forEach(kept::add);
            mill().set("tools", kept);
        }

        public ObjectNode calendar() {
            return (ObjectNode)
                    root.path("calendars").path(mill().path("calendar").asString());
        }

        public ObjectNode coupon() {
            return (ObjectNode) mill().path("coupon");
        }

        public List<ObjectNode> blanks() {
            return objects(root.path("stock").path("blanks"));
        }

        /** Of each lot of blanks another one that is the same. */
        public void addSecondLots() {
            ArrayNode blanks = (ArrayNode) root.path("stock").path("blanks");
            blanks().forEach(blank ->
                    blanks.add(blank.deepCopy().put("lot", blank.path("lot").asString() + "-B")));
        }

        private static List<ObjectNode> objects(JsonNode array) {
            List<ObjectNode> all = new ArrayList<>();
            array.values().forEach(one -> all.add((ObjectNode) one));
            return all;
        }
    }

    public void write(Consumer<Center> change) {
        try (InputStream example = getClass().getResourceAsStream("equipment/milling-center.json")) {
            ObjectNode root = (ObjectNode) JSON.readTree(example);
            ArrayNode machines = JSON.createArrayNode();
            boolean rotary = false;
            for (JsonNode machine : root.path("machines").values()) {
                boolean isRotary = machine.path("kind").asString().equals("rotary-mill");
                if (!isRotary || !rotary) {
                    machines.add(machine);
                }
                rotary |= isRotary;
            }
            root.set("machines", machines);
            change.accept(new Center(root));
            save(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(ObjectNode root) throws IOException {
        Files.write(path, JSON.writeValueAsBytes(root));
        // Two files written within one tick of the file system's clock must differ in time.
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_700_000_000_000L + 1000 * ++written));
    }
}
