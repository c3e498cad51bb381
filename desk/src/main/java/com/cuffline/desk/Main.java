package com.cuffline.desk;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the desk; each room has its command. */
@Command(
        name = "cuffline",
        description = "The engineering rooms without a server.",
        mixinStandardHelpOptions = true,
        version = "Cuffline 0.1.0",
        subcommands = {})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
