package com.cuffline.measurement.completeness;

import java.util.List;

/**
 * How complete an order is.
 *
 * @param asked required answers, and conditional ones whose condition holds
 * @param answered those of them that are given and that no blocking finding touches
 * @param open fields of the others
 */
public record Figure(int asked, int answered, List<String> open) {
    public Figure {
        open = List.copyOf(open);
    }

    /** 0 to 100, rounded down, so that 100 means all. */
    public int percent() {
        return asked == 0 ? 0 : answered * 100 / asked;
    }
}
