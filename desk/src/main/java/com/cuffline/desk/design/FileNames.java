package com.cuffline.desk.design;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names that every file system takes, each given once in a run. */
public final class FileNames {
    private static final int LONGEST = 80;

    private final Map<String, Integer> given = new HashMap<>();

    /** Letters, digits, point, dash and underscore, not beginning with a point; never empty. */
    public static String safe(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
        return plain.isEmpty() ? "order" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    /** The name itself, or with {@code -2}, {@code -3} for one that was given before. */
    public String unique(String name) {
        String candidate = name;
        for (int k = 2; given.putIfAbsent(candidate.toLowerCase(Locale.ROOT), k) != null; k++) {
            candidate = name + "-" + k;
        }
        return candidate;
    }
}
