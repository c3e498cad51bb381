package com.cuffline.workbench.center;

import com.cuffline.workbench.Child;
import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.KafkaEngine;
import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.PostgresEngine;
import com.cuffline.workbench.ServiceSchema;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A running center: PostgreSQL, Kafka and the three services as child processes.
 *
 * <p>Starting first ends what an earlier, killed run left behind. {@link #reviveDead} starts again what died by itself.
 */
public final class Center implements AutoCloseable {

    private static final int KAFKA_HEAP_MB = 288;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final CenterPlan plan;
    private final Consumer<String> progress;
    private final Health health = new Health();
    private final Part postgres;
    private final Part kafka;
    private final Map<ServiceSchema, Part> services = new EnumMap<>(ServiceSchema.class);
    private boolean closed;

    /** @param progress takes one line for each thing that happened */
    public Center(CenterPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.postgres = new Part("PostgreSQL", this::startPostgres);
        this.kafka = new Part("Kafka", this::startKafka);
        for (ServiceSchema service : ServiceSchema.values()) {
            services.put(service, new Part(service.service(), () -> startService(service)));
        }
    }

    /**
     * Starts everything; returns when every service is ready.
     *
     * @throws EngineFailure when a part does not come up; what had started is stopped again
     */
    public synchronized void start() {
        if (closed) {
            return;
        }
        try {
            Arrays.stream(ServiceSchema.values()).forEach(plan::jar);
            plan.folder().create();
            List<String> orphans = endOrphans(plan.folder());
            if (!orphans.isEmpty()) {
                progress.accept("ended what an earlier, killed run had left: " + String.join(", ", orphans));
            }
            plan.ports().requireFree();
            CompletableFuture<Void> broker = inBackground(kafka::start);
            postgres.start();
            CompletableFuture<?>[] starting = services.values().stream()
                    .map(part -> inBackground(part::start))
                    .toArray(CompletableFuture<?>[]::new);
            broker.join();
            CompletableFuture.allOf(starting).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof EngineFailure failure ? failure : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where people and systems find the center. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + plan.ports().orderApi());
    }

    /** Address of the broker for clients. */
    public String bootstrapServers() {
        return plan.bootstrapServers();
    }

    public Part service(ServiceSchema service) {
        Part part = services.get(service);
        if (part == null) {
            throw new IllegalArgumentException("no such service: " + service);
        }
        return part;
    }

    public Part kafka() {
        return kafka;
    }

    public Part postgres() {
        return postgres;
    }

    /** All parts, engines first. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(postgres, kafka), services.values().stream())
                .toList();
    }

    /** Starts again what is not alive; a part that does not come up is reported and tried again at the next call. */
    public synchronized void reviveDead() {
        for (Part part : parts()) {
            if (!closed && !part.isAlive()) {
                progress.accept(part.name() + " has ended by itself and is started again");
                try {
                    part.start();
                } catch (EngineFailure failure) {
                    progress.accept(String.valueOf(failure.getMessage()));
                }
            }
        }
    }

    /** Stops the services, then the broker, then the database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture.allOf(services.values().stream()
                        .map(part -> inBackground(part::stop))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        kafka.stop();
        postgres.stop();
    }

    /**
     * Ends services and engines that a killed program left behind.
     *
     * @return names of those that were still running
     */
    public static List<String> endOrphans(CenterFolder folder) {
        List<String> ended = new ArrayList<>();
        for (ServiceSchema service : ServiceSchema.values()) {
            if (OwnProcess.readFrom(folder.pidFile(service))
                    .filter(orphan -> orphan.end(STOP_LIMIT))
                    .isPresent()) {
                ended.add(service.service());
            }
        }
        if (KafkaEngine.endOrphan(folder.kafka())) {
            ended.add("Kafka");
        }
        if (PostgresEngine.endOrphan(folder.postgres())) {
            ended.add("PostgreSQL");
        }
        return ended;
    }

    private PostgresEngine startPostgres() {
        PostgresEngine engine = PostgresEngine.start(new PostgresEngine.Settings(
                plan.folder().postgres(), plan.ports().postgres(), plan.secrets()));
        progress.accept("PostgreSQL answers on port " + plan.ports().postgres());
        return engine;
    }

    private KafkaEngine startKafka() {
        KafkaEngine engine = KafkaEngine.start(new KafkaEngine.Settings(
                plan.folder().kafka(), plan.ports().kafka(), plan.ports().kafkaController(), KAFKA_HEAP_MB));
        progress.accept("Kafka answers on port " + plan.ports().kafka());
        return engine;
    }

    private Child startService(ServiceSchema service) {
        Child child = Child.start(
                service.service(),
                ServiceCommand.of(service, plan.jar(service)),
                plan.environment(service),
                plan.folder().log(service));
        Path pidFile = plan.folder().pidFile(service);
        OwnProcess.of(child.handle()).ifPresent(own -> own.writeTo(pidFile));
        try {
            int port = plan.ports().of(service);
            child.awaitReady(START_LIMIT, () -> health.isReady(port));
            progress.accept(service.service() + " is ready on port " + port);
            return child;
        } catch (RuntimeException e) {
            child.close();
            throw e;
        }
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        // A thread of its own each: the common pool has one thread on a machine with two cores.
        return CompletableFuture.runAsync(work, task -> new Thread(task, "center-part").start());
    }
}
