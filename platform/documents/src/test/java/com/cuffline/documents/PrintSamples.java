package com.cuffline.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Writes one sample of each document into the folder named by the first argument, to be looked at. */
final class PrintSamples {
    private PrintSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Documents documents = new Documents();
        Files.write(folder.resolve("order.pdf"), documents.orderSheet(Views.orderSheet()));
        Files.write(
                folder.resolve("order-scan.pdf"),
                documents.orderSheet(Views.orderSheet(IntStream.of(36, 46, 47)
                        .mapToObj(tooth -> Views.orderSite(String.valueOf(tooth), Views.scan(360)))
                        .toList())));
        for (Verdict verdict : Verdict.values()) {
            Files.write(
                    folder.resolve("design-" + verdict + ".pdf"),
                    documents.designSheet(Views.designSheet(verdict, verdict == Verdict.PASS ? 1 : 2)));
        }
        Files.write(folder.resolve("batch.pdf"), documents.batchSheet(Views.batchSheet(10, true)));
        Files.write(folder.resolve("batch-plain.pdf"), documents.batchSheet(Views.batchSheet(40, false)));
        Files.write(folder.resolve("inspection.pdf"), documents.inspectionReport(Views.inspectionReport()));
        Files.write(folder.resolve("traveler.pdf"), documents.traveler(Views.traveler()));
        Files.write(folder.resolve("traveler-bare.pdf"), documents.traveler(Views.traveler(List.of())));
    }
}
