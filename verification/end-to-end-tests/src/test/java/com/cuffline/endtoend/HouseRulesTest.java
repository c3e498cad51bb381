package com.cuffline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.testsupport.HouseRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final Path ROOT = Checkout.root();

    /** Every module that has sources; a module that is renamed or not built must not slip out of the rules. */
    private static final List<Path> MODULES = modules();

    private static final JavaClasses PRODUCT = read("classes");
    private static final JavaClasses PRODUCT_AND_TESTS = read("classes", "test-classes");

    static Stream<ArchRule> productRules() {
        return HouseRules.forProduct().stream();
    }

    static Stream<ArchRule> productAndTestRules() {
        return HouseRules.forProductAndTests().stream();
    }

    @ParameterizedTest
    @MethodSource("productRules")
    void theProductKeepsTheRule(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("productAndTestRules")
    void productAndTestsKeepTheRule(ArchRule rule) {
        rule.check(PRODUCT_AND_TESTS);
    }

    @Test
    void everyModuleWithSourcesIsUnderTheRules() {
        assertThat(MODULES).hasSizeGreaterThanOrEqualTo(12).allSatisfy(module -> assertThat(
                        Files.isDirectory(module.resolve("target/classes")))
                .as(module + " is built")
                .isTrue());
    }

    private static List<Path> modules() {
        try (Stream<Path> folders = Files.walk(ROOT, 3)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses read(String... outputs) {
        List<Path> folders = MODULES.stream()
                .flatMap(module -> Stream.of(outputs)
                        .map(output -> module.resolve("target").resolve(output)))
                .filter(Files::isDirectory)
                .toList();
        // The classes named breach break the rules on purpose, to show that the rules can fail; JMH writes its own.
        return new ClassFileImporter()
                .withImportOption(
                        (Location location) -> !location.contains("/breach/") && !location.contains("/jmh_generated/"))
                .importPaths(folders);
    }
}
