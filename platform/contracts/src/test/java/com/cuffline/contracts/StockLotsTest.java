package com.cuffline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StockLotsTest {
    @Test
    void lotsAreJoinedRisingAndEachOnce() {
        assertThat(StockLots.join(List.of("TI-2", "TI-1", "TI-2"))).isEqualTo("TI-1+TI-2");
    }

    @Test
    void aTextIsSplitHoweverItWasTyped() {
        assertThat(StockLots.split(" TI-2 + TI-1++")).containsExactly("TI-1", "TI-2");
        assertThat(StockLots.split(null)).isEmpty();
    }
}
