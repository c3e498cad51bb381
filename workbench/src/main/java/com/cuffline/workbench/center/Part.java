package com.cuffline.workbench.center;

import com.cuffline.workbench.Running;
import java.util.Optional;
import java.util.function.Supplier;

/** One process of the center, which can be started, ended, killed and started again. */
public final class Part {

    private final String name;
    private final Supplier<? extends Running> starter;
    private Optional<Running> running = Optional.empty();

    Part(String name, Supplier<? extends Running> starter) {
        this.name = name;
        this.starter = starter;
    }

    public String name() {
        return name;
    }

    /** Starts it and returns when it is ready; does nothing when it is alive. */
    public synchronized void start() {
        if (!isAlive()) {
            running = Optional.of(starter.get());
        }
    }

    public synchronized boolean isAlive() {
        return running.filter(Running::isAlive).isPresent();
    }

    /** The process while it lives. */
    public synchronized Optional<ProcessHandle> handle() {
        return running.filter(Running::isAlive).map(Running::handle);
    }

    /** Ends it properly. */
    public synchronized void stop() {
        running.ifPresent(Running::close);
        running = Optional.empty();
    }

    /** SIGKILL, for tests of recovery. */
    public synchronized void kill() {
        running.ifPresent(Running::kill);
        running = Optional.empty();
    }
}
