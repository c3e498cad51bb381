package com.cuffline.desk.mill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Independent work on all cores; answers come in the order of the questions. */
record InParallel(int threads) {

    /**
     * @param work pure
     * @param finished told how many are done, after each one in the order given
     */
    <T, R> List<R> map(List<T> items, Function<T, R> work, IntConsumer finished) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> running = new ArrayList<>();
            items.forEach(item -> running.add(workers.submit(() -> work.apply(item))));
            List<R> done = new ArrayList<>();
            for (Future<R> one : running) {
                done.add(result(one));
                finished.accept(done.size());
            }
            return done;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("work in parallel failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the last one", e);
        }
    }
}
