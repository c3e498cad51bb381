package com.cuffline.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProcessTest {

    @Test
    void aProcessIsFoundAgainThroughItsFileAndEnded(@TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Path file = folder.resolve("part.pid");
        OwnProcess.of(process.toHandle()).orElseThrow().writeTo(file);

        OwnProcess found = OwnProcess.readFrom(file).orElseThrow();
        assertThat(found.alive()).contains(process.toHandle());

        found.end(Duration.ofSeconds(10));
        assertThat(endsWithin(process)).isTrue();
        assertThat(found.alive()).isEmpty();
    }

    @Test
    void aStrangerThatWasGivenTheSameIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        OwnProcess self = OwnProcess.of(stranger.toHandle()).orElseThrow();
        OwnProcess earlier = new OwnProcess(self.pid(), self.startedAt().minusSeconds(60));

        earlier.end(Duration.ofSeconds(1));

        assertThat(stranger.isAlive()).isTrue();
        self.end(Duration.ofSeconds(10));
        assertThat(endsWithin(stranger)).isTrue();
    }

    @Test
    void aFileThatIsNotReadableMeansNoProcess(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("part.pid"), "half a li");

        assertThat(OwnProcess.readFrom(file)).isEmpty();
        assertThat(OwnProcess.readFrom(folder.resolve("missing.pid"))).isEmpty();
    }

    /** The process object learns of the end a moment after the handle. */
    private static boolean endsWithin(Process process) throws InterruptedException {
        return process.waitFor(10, TimeUnit.SECONDS);
    }
}
