package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.desk.Main;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.check.OrderFiles;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.OrderForm;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST_THREADS = 256;

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

    @Option(names = "--library", paramLabel = "DIR", description = "own implant library files over the standard ones")
    private @Nullable Path library;

    @Option(names = "--threads", paramLabel = "N", description = "orders at a time, 1 to 256; every core if absent")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "one JSON document instead of text")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        checkOptions();
        Set<MeshFileKind> kinds = MeshFileKind.list(format);
        ImplantLibrary implants = implants();
        List<Path> files = OrderFiles.expand(paths);
        List<OrderToDesign> orders = new ArrayList<>();
        boolean unreadable = read(files, orders);
        SiteReport.Run run = new SiteReport.Run(toleranceUm / 1000, implants.version());
        PrintWriter err = spec.commandLine().getErr();
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
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

    /** Orders that can be read; the others are named on the error stream. */
    private boolean read(List<Path> files, List<OrderToDesign> orders) {
        OrderForm form = new OrderForm();
        boolean unreadable = false;
        for (Path file : files) {
            try {
                orders.add(OrderToDesign.read(file, form));
            } catch (WrongUse e) {
                unreadable = true;
                spec.commandLine().getErr().println("design: " + e.getMessage());
                spec.commandLine().getErr().flush();
            }
        }
        return unreadable;
    }

    private void checkOptions() {
        if (!(toleranceUm >= LEAST_UM && toleranceUm <= MOST_UM)) {
            throw new WrongUse("--tolerance-um has to be 1 to 50 but is " + toleranceUm);
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw new WrongUse("--threads has to be 1 to " + MOST_THREADS + " but is " + threads);
        }
    }

    private ImplantLibrary implants() {
        if (library == null) {
            return ImplantLibrary.standard();
        }
        if (!Files.isDirectory(library)) {
            throw new WrongUse(library + ": no such folder");
        }
        try {
            return ImplantLibrary.with(library);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(library + ": " + e.getMessage(), e);
        }
    }
}
