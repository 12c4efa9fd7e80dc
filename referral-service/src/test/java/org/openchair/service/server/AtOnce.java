package org.openchair.service.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The same request, sent by several callers at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static List<Answer> send(int callers, Supplier<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<CompletableFuture<Answer>> sent = Stream.generate(
                            () -> CompletableFuture.supplyAsync(request, threads))
                    .limit(callers)
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
