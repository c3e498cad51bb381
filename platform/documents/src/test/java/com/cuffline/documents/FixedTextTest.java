package com.cuffline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every string literal of the module can be set in both weights, so that no text of ours prints as replaced. */
class FixedTextTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void ourTypefaceHasEveryCharacterOfOurOwnTexts() throws IOException {
        Alphabet alphabet = new FontCase().alphabet();
        List<String> literals = literals();
        assertThat(literals).hasSizeGreaterThan(100).contains("Order and measurement sheet", "✗ fail");
        assertThat(literals).allSatisfy(text -> assertThat(text.codePoints()).allMatch(alphabet::has));
    }

    private static List<String> literals() throws IOException {
        List<String> literals = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file).replace("\"\"\"", ""));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
        }
        return literals;
    }
}
