package com.cuffline.orderapi.floor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a unit is scrap. */
enum ScrapReason {
    TOOL_BROKE("tool-broke"),
    TOOL_WORN("tool-worn"),
    CLAMPING_SLIPPED("clamping-slipped"),
    MACHINE_STOPPED("machine-stopped"),
    PROGRAM_WRONG("program-wrong"),
    STOCK_FLAW("stock-flaw"),
    WRONG_STOCK("wrong-stock"),
    SINTERING("sintering"),
    SURFACE("surface"),
    /** Dropped, bent or lost on the way. */
    HANDLING("handling"),
    /** What a failed inspection gives; a person may give it too. */
    OUT_OF_TOLERANCE("out-of-tolerance"),
    /** Good, and not wanted any more: its order was changed or cancelled. */
    NOT_WANTED("not-wanted");

    private final String code;

    ScrapReason(String code) {
        this.code = code;
    }

    /** Stable code. */
    String code() {
        return code;
    }

    static Optional<ScrapReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ScrapReason::code).toList();
    }
}
