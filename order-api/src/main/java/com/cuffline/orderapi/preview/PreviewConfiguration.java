package com.cuffline.orderapi.preview;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

    @Bean
    MadeUpOrder madeUpOrder(PreviewForm form, Previews previews, @Value("classpath:warm-up-order.json") Resource order)
            throws IOException {
        byte[] json = order.getContentAsByteArray();
        return () -> previews.answer(form.asked(json), true);
    }
}
