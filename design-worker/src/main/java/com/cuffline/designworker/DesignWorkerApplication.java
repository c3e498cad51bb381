package com.cuffline.designworker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class DesignWorkerApplication {

    public static void main(String[] args) {
        SpringApplication.run(DesignWorkerApplication.class, args);
    }
}
