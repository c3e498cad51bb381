package com.cuffline.benchmarks;

import com.cuffline.workbench.cli.Table;
import com.cuffline.workbench.orders.OrderFile;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Previews of the sample orders of one site. Samples that lack what a design needs answer 422 and are left out. */
@Command(name = "preview", description = "Measure the preview call of a running center.")
public final class PreviewScenario extends CallScenario {

    @Option(names = "--no-mesh", description = "Ask for the answer without the mesh.")
    private boolean noMesh;

    public static void main(String[] args) {
        System.exit(new CommandLine(new PreviewScenario()).execute(args));
    }

    @Override
    String path() {
        return "/api/previews" + (noMesh ? "?glb=false" : "");
    }

    @Override
    List<OrderFile> chosen(List<OrderFile> samples, Calls door, Table table) {
        List<OrderFile> shown = new ArrayList<>();
        long bytes = 0;
        int lacking = 0;
        for (OrderFile order : samples) {
            HttpResponse<byte[]> answer = door.once(order);
            boolean one = order.json().split("\"tooth\"", -1).length == 2;
            if (answer.statusCode() == 200 && one) {
                shown.add(order);
                bytes += answer.body().length;
            } else if (answer.statusCode() != 200) {
                lacking++;
            }
        }
        table.row("samples of one site", Integer.toString(shown.size()));
        table.row("samples refused", Integer.toString(lacking));
        table.row("mean answer", bytes / Math.max(1, shown.size()) / 1000 + " kB");
        return shown;
    }
}
