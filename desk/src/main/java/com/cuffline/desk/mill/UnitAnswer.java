package com.cuffline.desk.mill;

import java.util.List;

/**
 * What became of one unit.
 *
 * @param status {@code released}, {@code withheld} (programmed, but its program must not run) or {@code refused} (not programmed)
 * @param code stable reason, empty when released
 * @param files left for it
 */
record UnitAnswer(String unit, String order, String status, String code, String message, List<String> files) {
    UnitAnswer {
        files = List.copyOf(files);
    }

    static UnitAnswer refused(String unit, String order, String code, String message) {
        return new UnitAnswer(unit, order, "refused", code, message, List.of());
    }

    boolean released() {
        return status.equals("released");
    }
}
