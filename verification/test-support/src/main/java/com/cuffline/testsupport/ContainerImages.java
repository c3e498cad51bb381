package com.cuffline.testsupport;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The images the tests run on, and whether this machine has them. Asked of the {@code docker} command with short
 * limits, because Testcontainers itself waits minutes for a registry that does not answer.
 */
record ContainerImages(String postgres, String kafka) {

    /** Testcontainers runs its own checks in it. */
    private static final String TINY = "alpine:3.17";

    /** The helper by which Testcontainers cleans up, unless {@code TESTCONTAINERS_RYUK_DISABLED=true}. */
    private static final String RYUK = "testcontainers/ryuk:0.14.0";

    private static final Duration ASK_LIMIT = Duration.ofSeconds(10);
    private static final Duration PULL_LIMIT = Duration.ofSeconds(60);

    static ContainerImages fromSettings() {
        return new ContainerImages(
                TestSettings.value("cuffline.postgres.image", "postgres:18"),
                TestSettings.value("cuffline.kafka.image", "apache/kafka:4.1.2"));
    }

    /** Why containers cannot be used here; empty when they can. */
    String obstacle() {
        if (!succeeds(ASK_LIMIT, "docker", "info")) {
            return "no Docker engine answers";
        }
        boolean ryukDisabled = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        List<String> needed = ryukDisabled ? List.of(postgres, kafka, TINY) : List.of(postgres, kafka, TINY, RYUK);
        for (String image : needed) {
            if (!succeeds(ASK_LIMIT, "docker", "image", "inspect", image)
                    && !succeeds(PULL_LIMIT, "docker", "pull", "--quiet", image)) {
                return "image " + image + " is neither here nor pulled within " + PULL_LIMIT.toSeconds() + " s";
            }
        }
        return "";
    }

    private static boolean succeeds(Duration limit, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
