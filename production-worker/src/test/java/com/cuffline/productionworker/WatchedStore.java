package com.cuffline.productionworker;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Counts the files stored, and lets a test step in after each is on disk. */
public final class WatchedStore implements ArtifactStore {

    private final ArtifactStore store;
    private final AtomicInteger puts = new AtomicInteger();
    private volatile IntConsumer after = number -> {};

    public WatchedStore(ArtifactStore store) {
        this.store = store;
    }

    @Override
    public ArtifactRef put(byte[] bytes, String mediaType) {
        ArtifactRef ref = store.put(bytes, mediaType);
        after.accept(puts.incrementAndGet());
        return ref;
    }

    @Override
    public ArtifactRef put(InputStream bytes, String mediaType) {
        ArtifactRef ref = store.put(bytes, mediaType);
        after.accept(puts.incrementAndGet());
        return ref;
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return store.open(sha256);
    }

    @Override
    public void erase(String sha256) {
        store.erase(sha256);
    }

    /** @param action gets the number of files stored so far, from 1 */
    public void after(IntConsumer action) {
        puts.set(0);
        after = action;
    }

    public int puts() {
        return puts.get();
    }
}
