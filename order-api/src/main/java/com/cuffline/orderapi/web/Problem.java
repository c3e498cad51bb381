package com.cuffline.orderapi.web;

import java.util.List;

/** A refusal that the caller can mend. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldProblem> fields;

    public Problem(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(ProblemCode code, String detail, List<FieldProblem> fields) {
        super(detail);
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
