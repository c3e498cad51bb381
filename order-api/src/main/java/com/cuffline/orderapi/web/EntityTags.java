package com.cuffline.orderapi.web;

import org.jspecify.annotations.Nullable;

/** An order's version as an HTTP entity tag, {@code "7"}. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem {@code version.missing} without the header, {@code version.stale} if it is no tag of ours */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Problem(
                    ProblemCode.VERSION_MISSING, "Send the ETag of the order you have read in the If-Match header");
        }
        String digits = ifMatch.replaceAll("^(W/)?\"|\"$", "");
        if (!digits.matches("\\d{1,18}")) {
            throw new Problem(ProblemCode.VERSION_STALE, "If-Match holds " + ifMatch + ", not an order's ETag");
        }
        return Long.parseLong(digits);
    }
}
