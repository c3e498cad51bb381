package com.cuffline.workbench.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleOrdersTest {

    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 20);

    @Test
    void thereAreFortyOrdersWithFortyFourSitesAndNoCaseTwice() {
        List<OrderFile> samples = SampleOrders.asOf(WRITTEN_FOR);

        assertThat(samples).hasSize(40);
        assertThat(samples).extracting(OrderFile::caseCode).doesNotHaveDuplicates();
        assertThat(samples.stream().flatMap(sample -> sample.teeth().stream())).hasSize(44);
    }

    @Test
    void everyDateMovesByTheSameNumberOfDays() {
        OrderFile asWritten = SampleOrders.asOf(WRITTEN_FOR).get(0);
        OrderFile later = SampleOrders.asOf(WRITTEN_FOR.plusDays(41)).get(0);

        assertThat(asWritten.json()).contains("\"appointmentOn\": \"2026-12-09\"", "\"measuredOn\": \"2026-11-13\"");
        assertThat(later.json())
                .contains("\"appointmentOn\": \"2027-01-19\"", "\"measuredOn\": \"2026-12-24\"")
                .doesNotContain("2026-11-13");
    }

    @Test
    void theSameOrderHasTheSameKeyAndAChangedOneAnother() {
        OrderFile order = SampleOrders.asOf(WRITTEN_FOR).get(0);

        assertThat(SampleOrders.asOf(WRITTEN_FOR).get(0).idempotencyKey()).isEqualTo(order.idempotencyKey());
        assertThat(SampleOrders.asOf(WRITTEN_FOR.plusDays(1)).get(0).idempotencyKey())
                .isNotEqualTo(order.idempotencyKey());
        assertThat(order.withCaseCode("HA-9999").idempotencyKey()).isNotEqualTo(order.idempotencyKey());
        assertThat(order.withCaseCode("HA-9999").json()).contains("\"caseCode\": \"HA-9999\"");
    }

    @Test
    void aFileThatIsNoOrderIsRefusedWithTheReason() {
        assertThatThrownBy(() -> OrderFile.parse("[]"))
                .isInstanceOf(IOException.class)
                .hasMessage("not a JSON object");
        assertThatThrownBy(() -> OrderFile.parse("{"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("JSON");
    }
}
