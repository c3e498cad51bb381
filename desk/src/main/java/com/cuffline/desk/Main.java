package com.cuffline.desk;

import com.cuffline.desk.check.CheckCommand;
import com.cuffline.desk.design.DesignCommand;
import com.cuffline.desk.mill.MillCommand;
import com.cuffline.desk.ring.RingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Entry point of the desk; each room has its command. */
@Command(
        name = "cuffline",
        description = "The engineering rooms without a server.",
        mixinStandardHelpOptions = true,
        version = "Cuffline 0.1.0",
        subcommands = {CheckCommand.class, RingCommand.class, DesignCommand.class, MillCommand.class})
public final class Main implements Runnable {
    /** Exit status of what can be made. */
    public static final int CAN_BE_MADE = 0;
    /** Exit status of what cannot. */
    public static final int CANNOT = 1;
    /** Exit status of wrong use: no such file, unreadable document, bad option. */
    public static final int WRONG_USE = 2;

    private static final int FAULT = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The desk as a command line; its writers can be replaced. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::badArguments)
                .setExecutionExceptionHandler(Main::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed: check, ring, design or mill");
    }

    private static int badArguments(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println(line.getCommandName() + ": " + e.getMessage());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        line.getErr().flush();
        return WRONG_USE;
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof WrongUse) {
            line.getErr().println(line.getCommandName() + ": " + e.getMessage());
        } else {
            line.getErr().println(line.getCommandName() + ": a fault of the program");
            e.printStackTrace(line.getErr());
        }
        line.getErr().flush();
        return e instanceof WrongUse ? WRONG_USE : FAULT;
    }
}
