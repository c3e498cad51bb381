package com.cuffline.desk.check;

import com.cuffline.desk.WrongUse;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.UnreadableOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds and reads order files; a folder stands for all its {@code *.json}, by name. */
public final class OrderFiles {
    private static final long MOST_BYTES = 4 << 20;

    private OrderFiles() {}

    /** @throws WrongUse naming the path that is not there or holds no order */
    public static List<Path> expand(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new WrongUse(folder + ": no *.json in this folder");
            }
            return files;
        } catch (IOException e) {
            throw new WrongUse(folder + ": cannot be listed: " + e.getMessage(), e);
        }
    }

    /** @throws WrongUse naming file and reason */
    public static ObjectNode read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new WrongUse(file + ": no such file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new WrongUse(
                        file + ": an order has at most " + MOST_BYTES + " bytes, this file has " + Files.size(file));
            }
            return OrderForm.parse(Files.readAllBytes(file));
        } catch (UnreadableOrder e) {
            throw new WrongUse(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new WrongUse(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
