package com.cuffline.desk.check;

import com.cuffline.desk.DayOption;
import com.cuffline.desk.LibraryOption;
import com.cuffline.desk.Main;
import com.cuffline.desk.WrongUse;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.StockQuestions;
import com.cuffline.orderform.StrayNames;
import com.cuffline.orderform.scan.ScannedSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says of each order whether it can be made, and why not. */
@Command(
        name = "check",
        description = "Completeness, findings, clocks and promise date of orders.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every order can be made", "1:at least one cannot", "2:wrong use"})
public final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ORDER.json", description = "order files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "one JSON document instead of text")
    private boolean json;

    @CommandLine.Mixin
    private DayOption on = new DayOption();

    @CommandLine.Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--policies", paramLabel = "FILE", description = "own limits and calendar over the standard ones")
    private @Nullable Path policies;

    @Option(
            names = "--scans",
            paramLabel = "DIR",
            description = "answers of 'ring --json', NAME.json for a site's scan NAME")
    private @Nullable Path scans;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate day = on.day();
        ImplantLibrary implants = library.library();
        Policies limits = limits();
        OrderForm form = new OrderForm();
        StockQuestions stock = new StockQuestions(implants);
        List<CheckedOrder> orders = new ArrayList<>();
        boolean unreadable = false;
        for (Path file : OrderFiles.expand(paths)) {
            try {
                OrderForm.Read read = read(form, OrderFiles.read(file), day);
                orders.add(new CheckedOrder(
                        file, read.draft(), OrderForm.assess(read, implants, limits, day), stock.ask(read.draft())));
            } catch (WrongUse e) {
                unreadable = true;
                spec.commandLine().getErr().println("check: " + e.getMessage());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonReport.write(orders, implants, day, out);
        } else {
            new TextReport(out, day).write(orders);
        }
        out.flush();
        return unreadable ? Main.WRONG_USE : canBeMade(orders) ? Main.CAN_BE_MADE : Main.CANNOT;
    }

    /** With what its scans have shown, where they are given. */
    private OrderForm.Read read(OrderForm form, ObjectNode order, LocalDate day) {
        List<Finding> scanned = List.of();
        if (scans != null) {
            ScanFolder folder = new ScanFolder(scans);
            ScannedSites.fill(order, folder);
            scanned = ScannedSites.findings(order, folder);
        }
        OrderForm.Read read = form.read(order);
        return read.and(StrayNames.of(order, read.findings(), day)).and(scanned);
    }

    private static boolean canBeMade(List<CheckedOrder> orders) {
        return orders.stream().allMatch(order -> order.assessment().canBeMade());
    }

    private Policies limits() {
        if (policies == null) {
            return Policies.standard();
        }
        try {
            return Policies.parse(Files.readString(policies));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(policies + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WrongUse(policies + ": cannot be read", e);
        }
    }
}
