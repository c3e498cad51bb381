package com.cuffline.workbench.cli;

import com.cuffline.workbench.EngineFailure;
import com.cuffline.workbench.OwnProcess;
import com.cuffline.workbench.center.Center;
import com.cuffline.workbench.center.CenterFolder;
import com.cuffline.workbench.center.CenterPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps one center running inside this program: one per folder, started again where a part dies, stopped in order when
 * this program is told to end by Ctrl-C or SIGTERM.
 */
final class Supervisor implements AutoCloseable {

    private final Center center;
    private final CenterFolder folder;
    private final FileChannel lockChannel;
    private final CountDownLatch ending = new CountDownLatch(1);

    private Supervisor(Center center, CenterFolder folder, FileChannel lockChannel) {
        this.center = center;
        this.folder = folder;
        this.lockChannel = lockChannel;
    }

    /**
     * Starts the center; returns when it is ready.
     *
     * @throws EngineFailure when another program runs a center on the folder, or a part does not come up
     */
    static Supervisor start(CenterPlan plan, Consumer<String> progress) {
        CenterFolder folder = plan.folder();
        Supervisor supervisor = new Supervisor(new Center(plan, progress), folder, lock(folder));
        RunningCenter.retract(folder);
        OwnProcess.of(ProcessHandle.current()).ifPresent(own -> own.writeTo(folder.supervisorPid()));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "center-end"));
        supervisor.center.start();
        RunningCenter.announce(folder, plan.ports());
        return supervisor;
    }

    Center center() {
        return center;
    }

    /** Keeps the center alive until this program is told to end. */
    void keepRunning() {
        try {
            while (!ending.await(1, TimeUnit.SECONDS)) {
                center.reviveDead();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once this program has been told to end. */
    boolean isEnding() {
        return ending.getCount() == 0;
    }

    @Override
    public void close() {
        ending.countDown();
        center.close();
        RunningCenter.retract(folder);
        try {
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(CenterFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new EngineFailure("another program runs a center on " + folder.path()
                        + "; stop it with ./cuffline down, or choose another folder with CUFFLINE_HOME");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
