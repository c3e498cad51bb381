package com.cuffline.measurement.livingcuff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the cuff still is what was measured. */
public sealed interface CuffState {
    /** Every rule that struck, the worst first. */
    List<Remark> remarks();

    /** Nothing speaks against the measurement. */
    record Fresh(LocalDate goodUntil) implements CuffState {
        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }

    /** It may be used, knowing the remarks. */
    record UsableWithWarning(List<Remark> remarks, LocalDate goodUntil) implements CuffState {
        public UsableWithWarning {
            remarks = List.copyOf(remarks);
        }
    }

    /** It must not be used before the way out is gone; the first remark is the reason. */
    record Held(List<Remark> remarks, WayOut wayOut) implements CuffState {
        public Held {
            remarks = List.copyOf(remarks);
        }
    }

    /** There is no measurement to judge yet. */
    record NotMeasured() implements CuffState {
        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }

    /** Code of the worst remark. */
    default Optional<String> code() {
        return remarks().stream().findFirst().map(Remark::code);
    }
}
