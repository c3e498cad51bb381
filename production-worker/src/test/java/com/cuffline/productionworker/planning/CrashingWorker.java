package com.cuffline.productionworker.planning;

import com.cuffline.contracts.Fact;
import com.cuffline.productionworker.ProductionWorkerApplication;
import com.cuffline.productionworker.RecordingOutbox;
import com.cuffline.productionworker.WatchedConfiguration;
import com.cuffline.productionworker.WatchedStore;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The service as its own process, which at the point named in its first argument halts without any goodbye, or is paused until
 * somebody lets it go on.
 */
public final class CrashingWorker {

    /** What a kill gives, too. */
    static final int EXIT_CODE = 137;

    private CrashingWorker() {}

    /** @param args the crash point ({@code file:25}, {@code BatchPlanned:2}, {@code pause:30}), then the service's properties */
    public static void main(String[] args) {
        String[] point = args[0].split(":", -1);
        SpringApplication application = new SpringApplication(ProductionWorkerApplication.class, Crash.class);
        application.setDefaultProperties(Map.of("crash.at", point[0], "crash.count", point[1]));
        application.run(args);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(WatchedConfiguration.class)
    static class Crash {

        @Bean
        Object crashPoint(RecordingOutbox outbox, WatchedStore store, CrashPoint point) {
            store.after(point::file);
            outbox.before(point::fact);
            return point;
        }

        @Bean
        CrashPoint point(Environment environment) {
            return new CrashPoint(
                    environment.getRequiredProperty("crash.at"),
                    environment.getRequiredProperty("crash.count", Integer.class),
                    new AtomicInteger());
        }
    }

    record CrashPoint(String at, int count, AtomicInteger seen) {

        void file(int number) {
            if (at.equals("file") && number == count) {
                Runtime.getRuntime().halt(EXIT_CODE);
            } else if (at.equals("pause") && number == count) {
                pause();
            }
        }

        private static void pause() {
            String self = String.valueOf(ProcessHandle.current().pid());
            try {
                new ProcessBuilder("kill", "-STOP", self).start().waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("cannot pause", e);
            }
        }

        void fact(Fact fact) {
            if (fact.getClass().getSimpleName().equals(at) && seen.incrementAndGet() == count) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }
}
