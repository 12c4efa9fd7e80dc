package org.openchair.service.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openchair.service.identity.Caller;

class FilesInTurnTest {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** How many are read together before one is done. */
    private CountDownLatch together = new CountDownLatch(1);

    @Test
    void a_person_has_one_file_read_at_a_time() throws Exception {
        sendAtOnce(8, file -> "one-person");
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void many_people_have_few_files_read_at_a_time() throws Exception {
        together = new CountDownLatch(FilesInTurn.FILES_AT_ONCE);
        sendAtOnce(12, file -> Character.toString('a' + file));
        assertThat(mostAtOnce).hasValue(FilesInTurn.FILES_AT_ONCE);
    }

    @Test
    void a_file_that_fails_leaves_its_place_to_the_next() throws Exception {
        FilesInTurn turns = sentBy("unlucky");
        for (int file = 0; file <= FilesInTurn.FILES_AT_ONCE; file++) {
            assertThat(failure(turns)).hasMessage("no such column");
        }
        assertThat(turns.run(invocation(() -> "read"))).isEqualTo("read");
    }

    private interface Sender {
        String of(int file);
    }

    private interface Reading {
        Object read() throws Exception;
    }

    private void sendAtOnce(int files, Sender sender) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(files);
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (int file = 0; file < files; file++) {
                FilesInTurn turns = sentBy(sender.of(file));
                answers.add(people.submit(() -> turns.run(invocation(this::readSlowly))));
            }
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isEqualTo("read");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Object readSlowly() throws InterruptedException {
        int now = running.incrementAndGet();
        mostAtOnce.accumulateAndGet(now, Math::max);
        together.countDown();
        assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
        running.decrementAndGet();
        return "read";
    }

    private static Exception failure(FilesInTurn turns) {
        try {
            turns.run(invocation(() -> {
                throw new IllegalArgumentException("no such column");
            }));
            throw new AssertionError("the file's failure is lost");
        } catch (Exception failed) {
            return failed;
        }
    }

    private static FilesInTurn sentBy(String subject) {
        FilesInTurn turns = new FilesInTurn();
        turns.caller = new Caller() {
            @Override
            public String subject() {
                return subject;
            }
        };
        return turns;
    }

    private static InvocationContext invocation(Reading reading) {
        return (InvocationContext) Proxy.newProxyInstance(
                FilesInTurnTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> reading.read());
    }
}
