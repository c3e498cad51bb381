package com.cuffline.productionworker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ProductionWorkerApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProductionWorkerApplication.class, args);
    }
}
