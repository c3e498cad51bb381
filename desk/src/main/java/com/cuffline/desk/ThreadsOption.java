package com.cuffline.desk;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a command does at a time. */
public final class ThreadsOption {
    private static final int MOST = 256;

    @Option(names = "--threads", paramLabel = "N", description = "work side by side, 1 to 256; every core if absent")
    private @Nullable Integer threads;

    /** @throws WrongUse for a number out of range */
    public int threads() {
        int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (wanted < 1 || wanted > MOST) {
            throw new WrongUse("--threads has to be 1 to " + MOST + " but is " + wanted);
        }
        return wanted;
    }
}
