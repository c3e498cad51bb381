package com.cuffline.implantlibrary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the library's texts come from: the standard ones from the program, a laboratory's own ones from its folder. */
final class LibraryFiles {
    /** An own file above this is refused unread, bytes. */
    static final int LARGEST_FILE = 1_000_000;

    private static final int HASH_DIGITS = 12;

    private LibraryFiles() {}

    static String standard(String file) {
        try (InputStream in = LibraryFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("library file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("library file " + file + " cannot be read", e);
        }
    }

    /** The folder's library files by name. A file whose name ends in .csv and is not the library's is an error: a typing error would lie unseen. */
    static Map<String, String> own(Path folder, List<LibraryError> errors) {
        Set<String> known = LibraryTable.ALL.stream().map(LibraryTable::file).collect(Collectors.toSet());
        Map<String, String> texts = new TreeMap<>();
        for (Path path : csvFiles(folder, errors)) {
            String file = path.getFileName().toString();
            if (known.contains(file)) {
                read(path, file, texts, errors);
            } else {
                errors.add(new LibraryError(
                        file,
                        0,
                        "",
                        "is no library file; they are "
                                + known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return texts;
    }

    /** A short SHA-256 over names and lines; line ends do not count. */
    static String hash(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((file, text) -> {
                digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
                text.lines().forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Path> csvFiles(Path folder, List<LibraryError> errors) {
        if (!Files.isDirectory(folder)) {
            errors.add(new LibraryError(folder.toString(), 0, "", "is not a folder"));
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return new ArrayList<>(
                    paths.filter(path -> path.getFileName().toString().endsWith(".csv"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            errors.add(new LibraryError(folder.toString(), 0, "", "cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private static void read(Path path, String file, Map<String, String> texts, List<LibraryError> errors) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                errors.add(new LibraryError(file, 0, "", "is larger than " + LARGEST_FILE + " bytes"));
                return;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            texts.put(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            errors.add(new LibraryError(file, 0, "", "is not UTF-8 text"));
        } catch (IOException e) {
            errors.add(new LibraryError(file, 0, "", "cannot be read: " + e.getMessage()));
        }
    }
}
