package com.cuffline.implantlibrary;

/**
 * An implant system, known with platforms or by name only.
 *
 * @param maker who makes it
 * @param connection as its documents describe it
 * @param index as its documents describe it
 */
public record ImplantSystem(String name, SourcedText maker, SourcedText connection, SourcedText index) {
    static ImplantSystem read(Row row) {
        return new ImplantSystem(
                row.text("system"), row.sourcedText("maker"), row.sourcedText("connection"), row.sourcedText("index"));
    }
}
