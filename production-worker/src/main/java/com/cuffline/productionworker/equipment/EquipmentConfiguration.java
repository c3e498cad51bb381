package com.cuffline.productionworker.equipment;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reads the center at start: a bad file ends the service with its reason. */
@Configuration(proxyBeanMethods = false)
@Import(JdbcUsage.class)
class EquipmentConfiguration {

    @Bean
    CenterNow centerNow(@Value("${cuffline.center.file:}") String file, JdbcUsage usage) {
        return new CenterNow(new CenterDataFile(file.isBlank() ? null : Path.of(file)), usage);
    }
}
