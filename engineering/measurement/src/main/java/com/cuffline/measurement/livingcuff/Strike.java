package com.cuffline.measurement.livingcuff;

import org.jspecify.annotations.Nullable;

/** A rule that struck; with a way out it holds the order, without one it warns. */
record Strike(Remark remark, @Nullable WayOut wayOut) {
    static Strike holding(Remark remark, WayOut wayOut) {
        return new Strike(remark.holding(), wayOut);
    }

    static Strike warning(Remark remark) {
        return new Strike(remark, null);
    }
}
