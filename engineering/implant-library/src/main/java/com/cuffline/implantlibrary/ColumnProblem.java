package com.cuffline.implantlibrary;

/** A cell that cannot be read, or contradicts another one of its row; names the column, so that file and line can be put before it. */
final class ColumnProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String reason;

    ColumnProblem(String column, String reason) {
        super(reason);
        this.column = column;
        this.reason = reason;
    }

    String column() {
        return column;
    }

    String reason() {
        return reason;
    }
}
