package com.cuffline.orderapi.catalogue;

import com.cuffline.implantlibrary.CataloguePlatform;
import com.cuffline.implantlibrary.CatalogueSystem;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderapi.web.Problem;
import com.cuffline.orderapi.web.ProblemCode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of the library. Each says the version it is of. */
@Component
final class Catalogue {
    private static final String ROOT = "/api/implant-library";

    private final ImplantLibrary library;
    private final JsonMapper json;

    Catalogue(ImplantLibrary library, JsonMapper json) {
        this.library = library;
        this.json = json;
    }

    String version() {
        return library.version();
    }

    ObjectNode summary() {
        ObjectNode page = page();
        ArrayNode overrides = page.putArray("overrides");
        library.overrides().forEach(row -> overrides
                .addObject()
                .put("file", row.file())
                .put("line", row.line())
                .put("key", row.key())
                .put("effect", SourcedJson.word(row.effect())));
        ObjectNode certainties = page.putObject("certainties");
        certainties.put("A", "a regulator's summary or the maker's own text");
        certainties.put("B", "a working production system or another secondary source");
        certainties.put("C", "unconfirmed: general knowledge or a house default");
        ObjectNode holds = page.putObject("holds");
        holds.put("systems", library.systems().size());
        holds.put("platforms", library.platforms().size());
        holds.put("materials", library.materials().size());
        holds.put("finishedAbutments", library.finishedAbutments().size());
        ArrayNode pages = page.putArray("pages");
        List.of("systems", "materials", "discs", "bars", "teeth").forEach(name -> pages.add(ROOT + "/" + name));
        return page;
    }

    ObjectNode systems() {
        return list("systems", library.catalogue(), Catalogue::system);
    }

    /** @throws Problem {@code library.system-unknown}, naming the known ones */
    ObjectNode system(String name) {
        ObjectNode page = page();
        system(found(name), page);
        return page;
    }

    /** @throws Problem {@code library.system-unknown} or {@code library.platform-unknown}, naming the known ones */
    ObjectNode platform(String system, String name) {
        CatalogueSystem found = found(system);
        CataloguePlatform platform = found.platforms().stream()
                .filter(candidate -> PathNames.same(candidate.platform().name(), name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.LIBRARY_PLATFORM_UNKNOWN,
                        "%s has no platform %s; its platforms are: %s"
                                .formatted(
                                        found.system().name(),
                                        name,
                                        found.platforms().stream()
                                                .map(known -> known.platform().name())
                                                .collect(Collectors.joining(", ")))));
        ObjectNode page = page();
        PlatformJson.write(platform, page);
        return page;
    }

    ObjectNode materials() {
        return list("materials", library.materials(), StockJson::material);
    }

    ObjectNode discs() {
        return list("discs", library.discs(), StockJson::disc);
    }

    ObjectNode bars() {
        return list("bars", library.bars(), StockJson::bar);
    }

    /** All permanent teeth, quadrant by quadrant from the midline. */
    ObjectNode teeth() {
        ObjectNode page = page();
        ArrayNode teeth = page.putArray("teeth");
        for (int quadrant = 1; quadrant <= 4; quadrant++) {
            for (int position = 1; position <= 8; position++) {
                FdiTooth tooth = new FdiTooth(quadrant, position);
                StockJson.tooth(tooth, library.tooth(tooth), teeth.addObject());
            }
        }
        return page;
    }

    private static void system(CatalogueSystem entry, ObjectNode node) {
        String name = entry.system().name();
        node.put("system", name);
        SourcedJson.text(node, "maker", entry.system().maker());
        SourcedJson.text(node, "connection", entry.system().connection());
        SourcedJson.text(node, "index", entry.system().index());
        ArrayNode platforms = node.putArray("platforms");
        entry.platforms().forEach(platform -> platforms
                .addObject()
                .put("platform", platform.platform().name())
                .put(
                        "href",
                        "%s/systems/%s/platforms/%s"
                                .formatted(
                                        ROOT,
                                        PathNames.of(name),
                                        PathNames.of(platform.platform().name()))));
    }

    private CatalogueSystem found(String name) {
        return library.catalogue().stream()
                .filter(candidate -> PathNames.same(candidate.system().name(), name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.LIBRARY_SYSTEM_UNKNOWN,
                        "The library has no system " + name + "; it knows: "
                                + library.systems().stream()
                                        .map(system -> system.name())
                                        .collect(Collectors.joining(", "))));
    }

    private ObjectNode page() {
        return json.createObjectNode().put("libraryVersion", library.version());
    }

    private <T> ObjectNode list(String name, List<T> entries, BiConsumer<T, ObjectNode> write) {
        ObjectNode page = page();
        ArrayNode list = page.putArray(name);
        entries.forEach(entry -> write.accept(entry, list.addObject()));
        return page;
    }
}
