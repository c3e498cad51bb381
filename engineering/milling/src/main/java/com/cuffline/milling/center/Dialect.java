package com.cuffline.milling.center;

/** What a controller reads. */
public enum Dialect {
    /** RS-274 as LinuxCNC reads it. */
    LINUXCNC("linuxcnc", "ngc"),
    /** ISO 6983 as Fanuc-like controllers read it: line numbers, every axis word with a decimal point. */
    ISO6983("iso6983", "nc");

    private final String word;
    private final String extension;

    Dialect(String word, String extension) {
        this.word = word;
        this.extension = extension;
    }

    public String word() {
        return word;
    }

    /** Of a program file, without the dot. */
    public String extension() {
        return extension;
    }
}
