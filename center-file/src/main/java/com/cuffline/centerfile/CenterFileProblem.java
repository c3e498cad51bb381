package com.cuffline.centerfile;

/** A center file that cannot be used. */
public final class CenterFileProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final String place;
    private final String problem;

    /**
     * @param place in the document, as {@code mills[0].tools[2]}; empty for the document itself
     * @param problem field, what was wrong about its value, and the limit
     */
    CenterFileProblem(String file, String place, String problem) {
        super(file + ": " + (place.isEmpty() ? "" : place + ": ") + problem);
        this.file = file;
        this.place = place;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public String problem() {
        return problem;
    }
}
