package org.openchair.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients in a closed loop: each makes its next call when the last was answered. */
final class Load {

    private Load() {}

    /** Has every client call for that long. */
    static Timings run(List<Call> clients, Duration time) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Call client : clients) {
                running.add(pool.submit(repeated(client, start + time.toNanos())));
            }
            return new Timings(collect(running), (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<List<Long>> repeated(Call call, long end) {
        return () -> {
            List<Long> took = new ArrayList<>();
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                call.make();
                took.add(System.nanoTime() - before);
            }
            return took;
        };
    }

    private static List<Long> collect(List<Future<List<Long>>> running) throws IOException, InterruptedException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            try {
                all.addAll(one.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        return all;
    }
}
