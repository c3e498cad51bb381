package com.cuffline.implantlibrary;

/**
 * What is wrong in a library file.
 *
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column name of the column in the header; empty when the line as a whole is meant
 */
public record LibraryError(String file, int line, String column, String reason) {
    @Override
    public String toString() {
        String at = line == 0 ? file : file + " line " + line;
        return (column.isEmpty() ? at : at + ", column " + column) + ": " + reason;
    }
}
