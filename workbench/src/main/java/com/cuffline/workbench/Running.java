package com.cuffline.workbench;

/** A started process of the center. */
public interface Running extends AutoCloseable {

    ProcessHandle handle();

    boolean isAlive();

    /** Asks it to end, waits, and ends it by force when it does not. */
    @Override
    void close();

    /** SIGKILL, for tests of recovery. */
    void kill();
}
