package com.cuffline.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProcessTest {

    @Test
    void aProcessIsFoundAgainThroughItsFileAndEnded(@TempDir Path folder) throws IOException {
        Process process = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Path file = folder.resolve("part.pid");
        OwnProcess.of(process.toHandle()).orElseThrow().writeTo(file);

        OwnProcess found = OwnProcess.readFrom(file).orElseThrow();
        assertThat(found.alive()).contains(process.toHandle());

        found.end(Duration.ofSeconds(10));
        assertThat(process.isAlive()).isFalse();
        assertThat(found.alive()).isEmpty();
    }

    @Test
    void aStrangerThatWasGivenTheSameIdIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        OwnProcess self = OwnProcess.of(stranger.toHandle()).orElseThrow();
        OwnProcess earlier = new OwnProcess(self.pid(), self.startedAt().minusSeconds(60));

        earlier.end(Duration.ofSeconds(1));

        assertThat(stranger.isAlive()).isTrue();
        self.end(Duration.ofSeconds(10));
        assertThat(stranger.isAlive()).isFalse();
    }

    @Test
    void aFileThatIsNotReadableMeansNoProcess(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("part.pid"), "half a li");

        assertThat(OwnProcess.readFrom(file)).isEmpty();
        assertThat(OwnProcess.readFrom(folder.resolve("missing.pid"))).isEmpty();
    }
}
