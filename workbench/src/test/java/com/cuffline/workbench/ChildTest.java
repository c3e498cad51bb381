package com.cuffline.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aProcessThatEndsWhileStartingIsExplainedByItsLogWithoutStackFrames() {
        String script = "echo 'port is taken'; printf '\\tat com.example.Main\\n'; exit 3";
        Child child = Child.start("printer", List.of("sh", "-c", script), Map.of(), log());

        assertThatThrownBy(() -> child.awaitReady(LIMIT, () -> false))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("printer ended with code 3")
                .hasMessageEndingWith("port is taken");
    }

    @Test
    void aLogThatHasGrownLargeIsMovedAsideOnce() throws IOException {
        Files.write(log(), new byte[11 * 1024 * 1024]);

        Child child = Child.start("printer", List.of("sh", "-c", "echo new"), Map.of(), log());
        Patience.until("the process has ended", LIMIT, () -> !child.isAlive());

        assertThat(log()).hasContent("new");
        assertThat(folder.resolve("printer.log.1")).hasSize(11 * 1024 * 1024);
    }

    @Test
    void aProcessThatIgnoresTheRequestToEndIsEndedByForce() {
        Child child = Child.start(
                "printer", List.of("sh", "-c", "trap '' TERM; echo up; exec tail -f /dev/null"), Map.of(), log());
        Patience.until("it has printed", LIMIT, () -> log().toFile().length() > 0);

        child.end(Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
    }

    private Path log() {
        return folder.resolve("printer.log");
    }
}
