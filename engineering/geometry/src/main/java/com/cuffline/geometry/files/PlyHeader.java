package com.cuffline.geometry.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PLY says it holds, not yet believed.
 *
 * @param comment the header carried a comment, which was dropped
 */
record PlyHeader(MeshFormat format, List<Element> elements, boolean comment) {
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_LINES = 500;

    /** A kind of thing in the file, in the file's order. */
    record Element(String name, long count, List<Property> properties) {
        int indexOf(String... names) {
            for (int i = 0; i < properties.size(); i++) {
                if (List.of(names).contains(properties.get(i).name())) {
                    return i;
                }
            }
            return -1;
        }

        /** Fewest bytes that one of it takes. */
        long leastBytes(boolean ascii) {
            long bytes = 0;
            for (Property property : properties) {
                PlyType first = property.countType() == null ? property.type() : property.countType();
                bytes += ascii ? 2 : first.bytes();
            }
            return bytes;
        }
    }

    /** One value of an element, or with a count type a list of values. */
    record Property(String name, PlyType type, @Nullable PlyType countType) {}

    boolean ascii() {
        return format == MeshFormat.PLY_ASCII;
    }

    static PlyHeader read(ByteInput in) throws IOException, RefusedFile {
        @Nullable MeshFormat format = null;
        boolean comment = false;
        List<Element> elements = new ArrayList<>();
        for (int number = 1; number <= MOST_LINES; number++) {
            String[] words = line(in, number).split("[ \t]+");
            switch (words[0]) {
                case "ply" -> check(number == 1, "'ply'", number);
                case "format" -> format = format(words, number);
                case "comment", "obj_info" -> comment |= words.length > 1;
                case "element" -> elements.add(element(words, number));
                case "property" -> {
                    check(!elements.isEmpty(), "an element before its properties", number);
                    elements.get(elements.size() - 1).properties().add(property(words, number));
                }
                case "end_header" -> {
                    if (format == null) {
                        throw refusal("a format line before the end", number);
                    }
                    return new PlyHeader(format, elements, comment);
                }
                default -> check(false, "format, comment, element, property or end_header", number);
            }
        }
        throw new RefusedFile(
                MeshFileProblem.PLY_HEADER,
                "more than " + MOST_LINES + " lines of header",
                MOST_LINES + " lines",
                "line " + MOST_LINES);
    }

    private static String line(ByteInput in, int number) throws IOException, RefusedFile {
        byte[] bytes = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.next(); next != '\n'; next = in.next()) {
            if (next < 0) {
                throw new RefusedFile(
                        MeshFileProblem.TRUNCATED, "the end of the file", "the line end_header", "line " + number);
            }
            if (length == LONGEST_LINE) {
                throw new RefusedFile(
                        MeshFileProblem.LINE_TOO_LONG,
                        "a header line of more than " + LONGEST_LINE + " bytes",
                        LONGEST_LINE + " bytes a line",
                        "line " + number);
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).strip();
    }

    private static MeshFormat format(String[] words, int number) throws RefusedFile {
        check(
                words.length == 3 && words[2].equals("1.0"),
                "format ascii, binary_little_endian or binary_big_endian 1.0",
                number);
        return switch (words[1]) {
            case "ascii" -> MeshFormat.PLY_ASCII;
            case "binary_little_endian" -> MeshFormat.PLY_LITTLE_ENDIAN;
            case "binary_big_endian" -> MeshFormat.PLY_BIG_ENDIAN;
            default -> throw refusal("format ascii, binary_little_endian or binary_big_endian 1.0", number);
        };
    }

    private static Element element(String[] words, int number) throws RefusedFile {
        check(words.length == 3 && words[2].matches("[0-9]{1,18}"), "element, its name and its count", number);
        return new Element(words[1], Long.parseLong(words[2]), new ArrayList<>());
    }

    private static Property property(String[] words, int number) throws RefusedFile {
        if (words.length == 5 && words[1].equals("list")) {
            PlyType count = type(words[2], number);
            check(!count.real(), "a whole-number type for a list's count", number);
            return new Property(words[4], type(words[3], number), count);
        }
        check(words.length == 3, "property, its type and its name", number);
        return new Property(words[2], type(words[1], number), null);
    }

    private static PlyType type(String name, int number) throws RefusedFile {
        PlyType type = PlyType.named(name);
        if (type == null) {
            throw refusal("a type of PLY", number);
        }
        return type;
    }

    private static void check(boolean fits, String limit, int number) throws RefusedFile {
        if (!fits) {
            throw refusal(limit, number);
        }
    }

    private static RefusedFile refusal(String limit, int number) {
        return new RefusedFile(MeshFileProblem.PLY_HEADER, "something else", limit, "line " + number);
    }
}
