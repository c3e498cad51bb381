package com.cuffline.workbench.orders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The 40 sample orders that come with the center; where their numbers are from stands in the README beside them. */
public final class SampleOrders {

    /** The day the samples were written for; all their dates are relative to it. */
    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 20);

    private SampleOrders() {}

    /** All samples with their dates moved as if they had been written for the given day, in the order of their names. */
    public static List<OrderFile> asOf(LocalDate today) {
        return text("index.txt")
                .lines()
                .map(name -> sample(name).shifted(WRITTEN_FOR, today))
                .toList();
    }

    private static OrderFile sample(String name) {
        try {
            return OrderFile.parse(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + name, e);
        }
    }

    private static String text(String name) {
        InputStream resource = SampleOrders.class.getResourceAsStream("/orders/" + name);
        if (resource == null) {
            throw new IllegalStateException("the sample orders are not on the class path: " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
