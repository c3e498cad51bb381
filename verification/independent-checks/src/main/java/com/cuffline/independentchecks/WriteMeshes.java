package com.cuffline.independentchecks;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.MeasureAgain;
import com.cuffline.abutmentdesign.ParameterAnswer;
import com.cuffline.abutmentdesign.ParameterRange;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.implantlibrary.ImplantLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Designs random orders by number and writes the mesh of each valid one, with a line of what we say of it. */
@Command(name = "write-meshes", description = "Random orders, designed and written as STL.")
final class WriteMeshes implements Callable<Integer> {
    private static final double[] TOLERANCES_MM = {0.005, 0.005, 0.005, 0.005, 0.005, 0.01, 0.02, 0.05, 0.002, 0.001};
    private static final int MOST_OVERRIDES = 3;

    @Parameters(index = "0", description = "seed")
    private long seed;

    @Parameters(index = "1", description = "number of the first order")
    private int from;

    @Parameters(index = "2", description = "number after the last order")
    private int to;

    @Parameters(index = "3", description = "folder for the meshes, meshes.csv and refusals.csv")
    private Path folder;

    @Option(names = "--show", description = "print the orders instead of designing them")
    private boolean show;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final ImplantLibrary library = ImplantLibrary.standard();
    private final AbutmentDesigner designer = new AbutmentDesigner(library);

    WriteMeshes() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new WriteMeshes()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        RandomOrders orders = new RandomOrders(library, seed);
        if (show) {
            showOrders(orders);
            return 0;
        }
        Files.createDirectories(folder);
        int faults = 0;
        try (PrintWriter meshes = new PrintWriter(Files.newBufferedWriter(folder.resolve("meshes.csv")));
                PrintWriter refusals = new PrintWriter(Files.newBufferedWriter(folder.resolve("refusals.csv")))) {
            meshes.println("file,triangles,volumeMm3,toleranceMm,description");
            for (int number = from; number < to; number++) {
                faults += written(orders, number, meshes, refusals);
            }
        }
        return faults == 0 ? 0 : 1;
    }

    private void showOrders(RandomOrders orders) {
        for (int number = from; number < to; number++) {
            Random random = orders.random(number);
            double tolerance = tolerance(random);
            SiteOrder order = overridden(orders.order(random), random);
            spec.commandLine().getOut().println(number + " at " + tolerance + " mm: " + order);
        }
    }

    private static double tolerance(Random random) {
        return TOLERANCES_MM[random.nextInt(TOLERANCES_MM.length)];
    }

    /** An exception of the kernel is a finding; it is written down as such and the next order follows. */
    private int written(RandomOrders orders, int number, PrintWriter meshes, PrintWriter refusals) throws IOException {
        Random random = orders.random(number);
        double tolerance = tolerance(random);
        SiteOrder order = orders.order(random);
        DesignOutcome outcome;
        try {
            order = overridden(order, random);
            outcome = designer.design(order, tolerance);
        } catch (RuntimeException e) {
            refusals.println(number + ",FAULT," + e);
            return 1;
        }
        if (outcome instanceof DesignOutcome.Designed designed) {
            AbutmentDesign design = designed.design();
            String file = String.format(Locale.ROOT, "%08d.stl", number);
            Files.write(folder.resolve(file), StlFiles.write(design.mesh()));
            meshes.printf(
                    Locale.ROOT,
                    "%s,%d,%.9f,%.3f,%s%n",
                    file,
                    design.mesh().triangleCount(),
                    design.measures().volumeMm3(),
                    tolerance,
                    described(order));
        } else if (outcome instanceof DesignOutcome.Refused refused) {
            List<String> rules =
                    refused.measureAgain().stream().map(MeasureAgain::rule).toList();
            String reason = refused.measureAgain()
                    .get(refused.measureAgain().size() - 1)
                    .reason();
            refusals.println(number + ",refused," + String.join(" ", rules) + "," + reason);
        }
        return 0;
    }

    /** Two orders of five come with values a person has set within their ranges. */
    private SiteOrder overridden(SiteOrder order, Random random) {
        if (random.nextInt(5) > 1) {
            return order;
        }
        Optional<AbutmentDesign> first = designOf(designer.design(order));
        if (first.isEmpty()) {
            return order;
        }
        SiteOrder changed = order;
        List<ParameterAnswer> parameters = first.get().parameters();
        for (int k = 1 + random.nextInt(MOST_OVERRIDES); k > 0; k--) {
            ParameterAnswer answer = parameters.get(random.nextInt(parameters.size()));
            ParameterRange range = answer.range();
            double value = range.min() + random.nextDouble() * (range.max() - range.min());
            changed = changed.overridden(
                    answer.parameter(), answer.parameter().unit().equals("count") ? Math.rint(value) : value);
        }
        return changed;
    }

    private static Optional<AbutmentDesign> designOf(DesignOutcome outcome) {
        return outcome instanceof DesignOutcome.Designed designed
                ? Optional.of(designed.design())
                : ((DesignOutcome.Refused) outcome).draft();
    }

    private static String described(SiteOrder order) {
        return String.join(
                ";",
                order.kind().name(),
                order.tooth().toString(),
                order.implant().system() + " " + order.implant().platform(),
                order.wish().material(),
                order.cuff().size() + " samples",
                order.overrides().size() + " overrides");
    }
}
