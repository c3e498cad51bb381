package com.cuffline.orderform;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.policy.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forty sample orders as the workbench ships them, and changes to them. */
final class Samples {
    static final Path FOLDER = Path.of("..", "workbench", "src", "main", "resources", "orders");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final OrderForm FORM = new OrderForm();
    static final ImplantLibrary LIBRARY = ImplantLibrary.standard();

    private Samples() {}

    static List<String> codes() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String code) {
        try {
            return Files.readAllBytes(FOLDER.resolve(code + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode document(String code) {
        return OrderForm.parse(bytes(code));
    }

    static Assessment check(ObjectNode document) {
        return FORM.check(document, LIBRARY, Policies.standard(), TODAY);
    }

    /** A sample with its document changed. */
    static Assessment changed(String code, Consumer<ObjectNode> change) {
        ObjectNode document = document(code);
        change.accept(document);
        return check(document);
    }

    /** The object at a path such as {@code sites.0.cuff}. */
    static ObjectNode at(ObjectNode document, String path) {
        JsonNode node = document;
        for (String step : path.split("\\.")) {
            node = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return (ObjectNode) node;
    }

    static List<String> hard(Assessment answer) {
        return answer.findings().stream()
                .filter(Finding::hard)
                .map(Finding::code)
                .toList();
    }

    static List<String> soft(Assessment answer) {
        return answer.findings().stream()
                .filter(finding -> !finding.hard())
                .map(Finding::code)
                .toList();
    }
}
