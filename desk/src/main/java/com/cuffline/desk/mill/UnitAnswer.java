package com.cuffline.desk.mill;

import com.cuffline.milling.work.UnitProgram;
import java.util.List;
import java.util.Optional;

/**
 * What became of one unit.
 *
 * @param status {@code released}, {@code withheld} (programmed, but its program must not run) or {@code refused} (not programmed)
 * @param code stable reason, empty when released
 * @param program where one was made or tried
 * @param files left for it
 */
record UnitAnswer(
        String unit,
        String order,
        String status,
        String code,
        String message,
        Optional<UnitProgram> program,
        List<String> files) {
    UnitAnswer {
        files = List.copyOf(files);
    }

    static UnitAnswer refused(String unit, String order, String code, String message) {
        return new UnitAnswer(unit, order, "refused", code, message, Optional.empty(), List.of());
    }

    boolean released() {
        return status.equals("released");
    }
}
