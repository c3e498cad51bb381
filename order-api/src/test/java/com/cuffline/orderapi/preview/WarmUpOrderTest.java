package com.cuffline.orderapi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.DesignNeeds;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.SharedAxes;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class WarmUpOrderTest {
    @Test
    void everySiteOfTheMadeUpOrderIsDesigned() throws IOException {
        byte[] order = new ClassPathResource("warm-up-order.json").getContentAsByteArray();
        var draft = new OrderForm().read(OrderForm.parse(order)).draft();

        assertThat(DesignNeeds.of(draft)).isEmpty();
        assertThat(SharedAxes.designed(new AbutmentDesigner(ImplantLibrary.standard()), draft, DesignOrders.of(draft)))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(DesignOutcome.Designed.class));
    }
}
