package com.cuffline.documents;

/**
 * A column of a table.
 *
 * @param title printed in every header row
 * @param widthMm width with padding
 * @param right true to set the cells flush right, as numbers are
 * @param type the cells' type
 */
record Column(String title, double widthMm, boolean right, Type type) {
    static Column text(String title, double widthMm) {
        return new Column(title, widthMm, false, Type.SMALL);
    }

    static Column bold(String title, double widthMm) {
        return new Column(title, widthMm, false, Type.SMALL_BOLD);
    }

    static Column number(String title, double widthMm) {
        return new Column(title, widthMm, true, Type.SMALL);
    }
}
