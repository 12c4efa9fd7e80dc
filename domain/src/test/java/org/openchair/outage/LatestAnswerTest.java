package org.openchair.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks gets an answer soon, even about something that hangs. */
@Timeout(60)
class LatestAnswerTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();
    private LatestAnswer<String> latest;

    @AfterEach
    void let_go() {
        hanging.countDown();
        latest.stop();
    }

    @Test
    void each_caller_gets_a_new_answer() {
        start(() -> "answer " + questions.incrementAndGet(), LONG, LONG);
        assertThat(latest.ask()).contains("answer 1");
        assertThat(latest.ask()).contains("answer 2");
    }

    @Test
    void a_question_that_hangs_is_asked_once_and_keeps_no_caller() {
        start(this::hang, SHORT, LONG);
        for (int caller = 0; caller < 20; caller++) {
            assertThat(latest.ask()).isEmpty();
        }
        assertThat(questions).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void while_a_question_hangs_the_latest_answer_counts_until_it_is_too_old() throws InterruptedException {
        Duration trust = Duration.ofSeconds(2);
        start(() -> questions.get() == 0 ? "first " + questions.incrementAndGet() : hang(), trust.dividedBy(4), trust);
        assertThat(latest.ask()).contains("first 1");
        assertThat(latest.ask()).contains("first 1");
        while (latest.ask().isPresent()) {
            Thread.onSpinWait();
        }
        hanging.countDown();
        while (latest.ask().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void a_question_that_fails_is_no_answer_and_is_asked_again() {
        start(this::failOnce, LONG, LONG);
        assertThat(latest.ask()).isEmpty();
        assertThat(latest.ask()).contains("again");
    }

    private String failOnce() {
        if (questions.incrementAndGet() == 1) {
            throw new StackOverflowError();
        }
        return "again";
    }

    private String hang() {
        questions.incrementAndGet();
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    private void start(Supplier<String> question, Duration patience, Duration trust) {
        latest = new LatestAnswer<>(question, patience, trust);
        Thread asks = new Thread(latest);
        asks.setDaemon(true);
        asks.start();
    }
}
