package com.cuffline.workbench.cli;

import com.cuffline.workbench.EngineFailure;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
        name = "cuffline",
        description = "Cuffline on one machine: database, broker and services from this checkout.",
        mixinStandardHelpOptions = true,
        version = "Cuffline 0.1.0",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ServeCommand.class,
            DownCommand.class,
            StatusCommand.class,
            SubmitCommand.class,
            LogsCommand.class,
            PrepareDatabaseCommand.class
        },
        footer = {
            "",
            "Besides these, the start script knows:",
            "  test    Check what the tests need and run all of them (mvn verify).",
            "  bench   Measure 1,000 orders on the packaged center.",
            "",
            "First look: ./cuffline demo"
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, commandLine, parsed) -> {
            if (failure instanceof EngineFailure || failure instanceof UncheckedIOException) {
                commandLine.getErr().println(commandLine.getColorScheme().errorText(failure.getMessage()));
                return 1;
            }
            throw failure;
        });
    }
}
