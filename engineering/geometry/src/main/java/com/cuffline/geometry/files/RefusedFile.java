package com.cuffline.geometry.files;

import java.io.Serial;

/** Carries a refusal out of a parser; never leaves this package. */
final class RefusedFile extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FileRefusal refusal;

    RefusedFile(MeshFileProblem problem, String value, String limit, String where) {
        super(problem.code(), null, false, false);
        refusal = new FileRefusal(problem, value, limit, where);
    }

    FileRefusal refusal() {
        return refusal;
    }
}
