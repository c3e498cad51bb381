package com.cuffline.desk.mill;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.solid.AbutmentSolids;
import com.cuffline.centerfile.CenterFile;
import com.cuffline.centerfile.CenterFileProblem;
import com.cuffline.desk.DayOption;
import com.cuffline.desk.Main;
import com.cuffline.desk.ThreadsOption;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.design.FileNames;
import com.cuffline.desk.design.OrderToDesign;
import com.cuffline.desk.design.OutputFolder;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.planning.ProductionPlan.Measure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Designs, plans, nests, programs and proves orders, and leaves the files in a folder. */
@Command(
        name = "mill",
        description = "Programs with their proofs for orders, on the machines of a center.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every unit has a released program", "1:at least one has not", "2:wrong use"})
public final class MillCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ORDER.json", description = "order files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--center", required = true, paramLabel = "FILE", description = "machines, tools and stock as JSON")
    private Path center = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the files")
    private Path out = Path.of("");

    @CommandLine.Mixin
    private DayOption on = new DayOption();

    @CommandLine.Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "the answer as one JSON document")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = on.day();
        InParallel cores = new InParallel(threads.threads());
        Center equipment = equipment();
        OutputFolder folder = OutputFolder.at(out);
        List<OrderToDesign> orders = new ArrayList<>();
        boolean unreadable = !OrderToDesign.readAll(paths, orders, this::say);
        List<DesignedUnits.Answer> designed = designed(orders, day, cores);
        List<UnitWork> units =
                designed.stream().flatMap(answer -> answer.units().stream()).toList();
        List<UnitAnswer> answers = new ArrayList<>();
        designed.forEach(answer -> answers.addAll(answer.refused()));
        answers.forEach(answer -> UnitFiles.remove(folder, answer.unit()));
        MillRun.Milled milled = new MillRun(equipment, day, folder, cores, this::say).mill(units, answers);
        print(milled, spec.commandLine().getOut());
        boolean all = milled.answers().stream().allMatch(UnitAnswer::released);
        return unreadable ? Main.WRONG_USE : all ? Main.CAN_BE_MADE : Main.CANNOT;
    }

    private List<DesignedUnits.Answer> designed(List<OrderToDesign> orders, LocalDate day, InParallel cores) {
        FileNames names = new FileNames();
        List<List<String>> codes =
                orders.stream().map(order -> DesignedUnits.codes(order, names)).toList();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            indices.add(i);
        }
        DesignedUnits units = new DesignedUnits(
                new AbutmentDesigner(ImplantLibrary.standard()),
                AbutmentSolids.DEFAULT_TOLERANCE_MM,
                Policies.standard(),
                day);
        return cores.map(indices, i -> units.of(orders.get(i), codes.get(i)), count -> {
            if (100L * count / orders.size() > 100L * (count - 1) / orders.size()) {
                say("designed " + count + " of " + orders.size() + " orders");
            }
        });
    }

    private void say(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("mill: " + words);
        err.flush();
    }

    private Center equipment() {
        try {
            return CenterFile.read(center);
        } catch (CenterFileProblem e) {
            throw new WrongUse(center + ": " + (e.place().isEmpty() ? "" : e.place() + ": ") + e.problem(), e);
        }
    }

    private void print(MillRun.Milled milled, PrintWriter writer) {
        if (json) {
            ObjectNode root = ProofJson.JSON.createObjectNode();
            root.put("plan", "plan.json");
            PlanJson.measure(root.putObject("measure"), milled.plan().measure());
            PlanJson.units(root.putArray("units"), milled.plan(), milled.answers());
            writer.println(ProofJson.JSON.writeValueAsString(root));
        } else {
            milled.answers().stream()
                    .sorted(Comparator.comparing(UnitAnswer::unit))
                    .forEach(answer -> writer.println(
                            (answer.unit() + "  " + answer.status() + "  " + answer.code() + "  " + answer.message())
                                    .strip()));
            milled.plan()
                    .late()
                    .forEach(late ->
                            writer.println(late.unit().id() + "  " + PlanJson.lateCode(late) + "  " + late.message()));
            Measure measure = milled.plan().measure();
            writer.println(String.format(
                    Locale.ROOT,
                    "%d batches, %d change-overs, weighted lateness %.0f min, lower bound %.0f min, gap %.1f %%",
                    measure.batches(),
                    measure.changeovers(),
                    measure.weightedLateness(),
                    measure.lowerBound(),
                    100 * measure.gap()));
        }
        writer.flush();
    }
}
