package com.cuffline.geometry.files;

/**
 * Why a file is not taken. Holds no text of the file but numbers, so that no name in a header or comment gets out through it.
 *
 * @param value what was found
 * @param limit what would have been taken
 * @param where byte or line, counted from 0 and from 1; empty when the whole file is meant
 */
public record FileRefusal(MeshFileProblem problem, String value, String limit, String where) {

    /** One sentence for people. */
    public String sentence() {
        return "The scan is refused (" + problem.code() + "): found " + value + ", allowed is " + limit
                + (where.isEmpty() ? "" : ", at " + where) + ".";
    }
}
