package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.desk.LibraryOption;
import com.cuffline.desk.Main;
import com.cuffline.desk.ThreadsOption;
import com.cuffline.desk.WrongUse;
import com.cuffline.implantlibrary.ImplantLibrary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Designs the abutments of orders and writes meshes and reports. */
@Command(
        name = "design",
        description = "The abutments of orders as mesh files, each with a report.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every site is designed without a failing rule", "1:at least one cannot be", "2:wrong use"})
public final class DesignCommand implements Callable<Integer> {
    private static final double LEAST_UM = 1;
    private static final double MOST_UM = 50;

    @Parameters(arity = "1..*", paramLabel = "ORDER.json", description = "order files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files")
    private Path out;

    @Option(
            names = "--tolerance-um",
            paramLabel = "N",
            defaultValue = "5",
            description = "chord tolerance, 1 to 50 um; 5 if absent")
    private double toleranceUm;

    @Option(
            names = "--format",
            paramLabel = "LIST",
            defaultValue = "stl",
            description = "stl, 3mf, glb, ply, or several with commas; stl if absent")
    private String format;

    @CommandLine.Mixin
    private LibraryOption library = new LibraryOption();

    @CommandLine.Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "one JSON document instead of text")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (!(toleranceUm >= LEAST_UM && toleranceUm <= MOST_UM)) {
            throw new WrongUse("--tolerance-um has to be 1 to 50 but is " + toleranceUm);
        }
        int workers = threads.threads();
        Set<MeshFileKind> kinds = MeshFileKind.list(format);
        ImplantLibrary implants = library.library();
        PrintWriter err = spec.commandLine().getErr();
        List<OrderToDesign> orders = new ArrayList<>();
        boolean unreadable = !OrderToDesign.readAll(paths, orders, reason -> say(err, reason));
        SiteReport.Run run = new SiteReport.Run(toleranceUm / 1000, implants.version());
        List<DesignRun.OrderFiles> done = new DesignRun(
                        new AbutmentDesigner(implants), run, kinds, OutputFolder.at(out), workers)
                .of(orders, err);
        PrintWriter answer = spec.commandLine().getOut();
        if (json) {
            DesignSummary.json(done, run, answer);
        } else {
            DesignSummary.text(done, answer);
        }
        answer.flush();
        boolean made = done.stream().allMatch(DesignRun.OrderFiles::made);
        return unreadable ? Main.WRONG_USE : made ? Main.CAN_BE_MADE : Main.CANNOT;
    }

    private static void say(PrintWriter err, String words) {
        err.println("design: " + words);
        err.flush();
    }
}
