package com.cuffline.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project under test. */
final class Checkout {

    private Checkout() {}

    static Path root() {
        Path root = Path.of(System.getProperty("cuffline.checkout", ""));
        if (!Files.isDirectory(root.resolve("order-api"))) {
            throw new IllegalStateException("system property cuffline.checkout must name the project's folder");
        }
        return root;
    }
}
