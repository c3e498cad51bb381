package com.cuffline.milling;

import com.cuffline.milling.Workholding.DiscClamp;
import com.cuffline.milling.Workholding.Holder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the machines of a center from comma-separated UTF-8 text: the heading, then one machine a line. Lists inside a field
 * are separated by semicolons; quotes are not known; a line that starts with # is a remark. Fields of the other route stay
 * empty. Certainty is A (document seen), B (one working shop) or C (general knowledge, to be checked against the machine).
 */
public final class EquipmentFile {

    private static final List<String> HEADING = List.of(
            "machine",
            "route",
            "materials",
            "slots",
            "stock_diameters_mm",
            "largest_height_mm",
            "rim_mm",
            "clearance_mm",
            "reserve",
            "certainty",
            "source");

    /** A line that cannot be taken; the message names file, line and reason. */
    public static final class BadLineException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadLineException(String file, int line, String reason) {
            super(file + ", line " + line + ": " + reason);
        }
    }

    private EquipmentFile() {}

    /** The equipment that ships with the product; its values are general knowledge, certainty C, unless the file says otherwise. */
    public static Equipment shipped() {
        String name = "equipment.csv";
        try (InputStream in = EquipmentFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * @param file named in errors
     * @throws BadLineException for the first line that cannot be taken
     */
    public static Equipment read(String file, InputStream in) throws IOException {
        List<Machine> machines = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean headed = false;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                if (headed) {
                    machines.add(machine(fields(line)));
                } else {
                    requireHeading(line);
                    headed = true;
                }
                new Equipment(machines);
            } catch (IllegalArgumentException e) {
                throw new BadLineException(file, number, String.valueOf(e.getMessage()));
            }
        }
        if (machines.isEmpty()) {
            throw new BadLineException(file, number, "no machine is listed");
        }
        return new Equipment(machines);
    }

    private static void requireHeading(String line) {
        if (!HEADING.equals(Arrays.asList(line.split(",", -1)))) {
            throw new IllegalArgumentException("the heading must be " + String.join(",", HEADING));
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = Stream.of(line.split(",", -1)).map(String::strip).toList();
        if (fields.size() != HEADING.size()) {
            throw new IllegalArgumentException(HEADING.size() + " fields are needed, not " + fields.size());
        }
        return fields;
    }

    private static Machine machine(List<String> fields) {
        requireOneOf("certainty", text(fields, "certainty"), List.of("A", "B", "C"));
        text(fields, "source");
        String routeName = text(fields, "route");
        requireOneOf(
                "route", routeName, Stream.of(Route.values()).map(Route::name).toList());
        Route route = Route.valueOf(routeName);
        List<Double> diameters = list(fields, "stock_diameters_mm").stream()
                .map(text -> number("stock_diameters_mm", text))
                .toList();
        return new Machine(
                text(fields, "machine"),
                route,
                Set.copyOf(list(fields, "materials")),
                route == Route.DISC ? disc(fields) : holder(fields),
                diameters,
                number(fields, "largest_height_mm"));
    }

    private static Workholding holder(List<String> fields) {
        requireEmpty(fields, "rim_mm", "clearance_mm", "reserve");
        double slots = number(fields, "slots");
        if (slots != Math.rint(slots)) {
            throw new IllegalArgumentException("slots must be a whole number, not " + slots);
        }
        return new Holder((int) slots);
    }

    private static Workholding disc(List<String> fields) {
        requireEmpty(fields, "slots");
        return new DiscClamp(number(fields, "rim_mm"), number(fields, "clearance_mm"), number(fields, "reserve"));
    }

    private static void requireEmpty(List<String> fields, String... names) {
        for (String name : names) {
            if (!fields.get(HEADING.indexOf(name)).isEmpty()) {
                throw new IllegalArgumentException(name + " must be empty on this route");
            }
        }
    }

    private static void requireOneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(name + " must be one of " + allowed + ", not '" + value + "'");
        }
    }

    private static List<String> list(List<String> fields, String name) {
        List<String> items =
                Stream.of(text(fields, name).split(";", -1)).map(String::strip).toList();
        if (items.contains("") || new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException(name + " must list different values, not '" + text(fields, name) + "'");
        }
        return items;
    }

    private static String text(List<String> fields, String name) {
        String value = fields.get(HEADING.indexOf(name));
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static double number(List<String> fields, String name) {
        return number(name, text(fields, name));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, not '" + text + "'", e);
        }
    }
}
