package com.cuffline.orderapi.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.orderapi.ordering.Progress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitStandingTest {

    @Test
    void beforeMillingTheSlowestUnitTells() {
        assertThat(progress()).isEqualTo(Progress.APPROVED);
        assertThat(progress(UnitState.IN_BATCH, UnitState.WITHDRAWN)).isEqualTo(Progress.APPROVED);
        assertThat(progress(UnitState.IN_BATCH, UnitState.QUEUED)).isEqualTo(Progress.QUEUED);
        assertThat(progress(UnitState.IN_BATCH, UnitState.NOT_PLANNABLE)).isEqualTo(Progress.QUEUED);
        assertThat(progress(UnitState.IN_BATCH, UnitState.IN_BATCH)).isEqualTo(Progress.IN_BATCH);
    }

    @Test
    void oneUnitOnTheMachineIsEnoughForTheOrderToBeInMilling() {
        assertThat(progress(UnitState.MILLING, UnitState.QUEUED)).isEqualTo(Progress.IN_MILLING);
        assertThat(progress(UnitState.MILLING, UnitState.SCRAPPED)).isEqualTo(Progress.IN_MILLING);
        assertThat(progress(UnitState.MILLED, UnitState.IN_BATCH)).isEqualTo(Progress.IN_MILLING);
        assertThat(progress(UnitState.INSPECTED, UnitState.WITHDRAWN)).isEqualTo(Progress.IN_MILLING);
    }

    @Test
    void milledUntilTheLastUnitIsMeasured() {
        assertThat(progress(UnitState.MILLED, UnitState.INSPECTED)).isEqualTo(Progress.MILLED);
        assertThat(progress(UnitState.INSPECTED, UnitState.INSPECTED)).isEqualTo(Progress.INSPECTED);
    }

    @Test
    void scrapAndItsSuccessorMakeTheOrderRemaking() {
        assertThat(progress(UnitState.SCRAPPED, UnitState.INSPECTED)).isEqualTo(Progress.REMAKING);
        for (UnitState state :
                List.of(UnitState.QUEUED, UnitState.NOT_PLANNABLE, UnitState.IN_BATCH, UnitState.WITHDRAWN)) {
            assertThat(UnitStanding.progress(
                            List.of(new UnitStanding(2, state), new UnitStanding(1, UnitState.INSPECTED))))
                    .isEqualTo(Progress.REMAKING);
        }
        assertThat(UnitStanding.progress(List.of(new UnitStanding(2, UnitState.INSPECTED))))
                .isEqualTo(Progress.INSPECTED);
    }

    private static Progress progress(UnitState... states) {
        return UnitStanding.progress(
                Stream.of(states).map(state -> new UnitStanding(1, state)).toList());
    }
}
