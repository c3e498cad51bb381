package com.cuffline.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void statusOfAFolderWithoutCenterSaysSoAndEndsWithCode3(@TempDir Path folder) {
        assertThat(run("status", "--home", folder.toString())).isEqualTo(3);
        assertThat(out).asString().contains("No center is ready on " + folder);
    }

    @Test
    void downWithoutACenterIsNoFault(@TempDir Path folder) {
        assertThat(run("down", "--home", folder.toString())).isZero();
        assertThat(out).asString().contains("No center was running");
    }

    @Test
    void aFileThatIsMissingIsNamed(@TempDir Path folder) {
        assertThat(run(
                        "submit",
                        "--home",
                        folder.toString(),
                        folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(err).asString().contains("none.json cannot be submitted");
    }

    @Test
    void anUnknownPartOfTheLogsIsAnsweredWithTheKnownOnes(@TempDir Path folder) {
        assertThat(run("logs", "--home", folder.toString(), "printer")).isEqualTo(1);
        assertThat(err).asString().contains("no part is named printer", "design-worker");
    }

    @Test
    void startingWithoutBuiltServicesSaysHowToBuildThem(@TempDir Path folder) {
        assertThat(run("serve", "--home", folder.resolve("home").toString())).isEqualTo(1);
        assertThat(err).asString().contains("no single jar of order-api", "mvn");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
