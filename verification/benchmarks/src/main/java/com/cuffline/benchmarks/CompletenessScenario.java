package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** How complete the 40 sample orders are. */
@Command(name = "completeness", description = "Measure the completeness call of a running center.")
public final class CompletenessScenario extends CallScenario {

    public static void main(String[] args) {
        System.exit(new CommandLine(new CompletenessScenario()).execute(args));
    }

    @Override
    String path() {
        return "/api/completeness";
    }

    @Override
    List<OrderFile> chosen(List<OrderFile> samples, Calls door, Table table) {
        return samples;
    }
}
