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
import java.util.concurrent.ThreadLocalRandom;

/** Clients in a closed loop: each makes its next call when the last was answered. */
final class Load {

    private Load() {}

    /** Has every client call for that long, thinking between two calls as long as said, give or take a third. */
    static Timings run(List<Call> clients, Duration time, Duration pause) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        try {
            long start = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Call client : clients) {
                running.add(pool.submit(repeated(client, start + time.toNanos(), pause)));
            }
            return new Timings(collect(running), (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<List<Long>> repeated(Call call, long end, Duration pause) {
        return () -> {
            List<Long> took = new ArrayList<>();
            think(pause, 0);
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                call.make();
                took.add(System.nanoTime() - before);
                think(pause, 2);
            }
            return took;
        };
    }

    // From two to four thirds of the pause; the first time from none to two, so that not all begin together.
    private static void think(Duration pause, int thirds) throws InterruptedException {
        if (!pause.isZero()) {
            long third = pause.toMillis() / 3;
            Thread.sleep(thirds * third + ThreadLocalRandom.current().nextLong(2 * third));
        }
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
