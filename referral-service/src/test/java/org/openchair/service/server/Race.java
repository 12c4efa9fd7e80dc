package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openchair.testing.TestDatabase;

/**
 * Race of two or more acts, run for a number of rounds. Each round has people and groups of its own, and its acts begin at once, from a
 * thread each; from round to round another act gets a head start of up to a few milliseconds, so that each has its chance to be first.
 */
final class Race {

    /** Rounds of a race; more are run with {@code -Dopenchair.race.rounds}. */
    static final int ROUNDS = Integer.getInteger("openchair.race.rounds", 5);

    /** Longest head start, in milliseconds: about what an act takes. */
    private static final int HEAD_STARTS = 6;

    private static final int SLOWEST_ROUND_SECONDS = 120;

    /** One request. */
    @FunctionalInterface
    interface Act {
        Answer answer() throws Exception;
    }

    /** Acts of one round, and what has to be so after them. */
    record Heat(List<Act> acts, Check after) {

        static Heat of(Check after, Act... acts) {
            return new Heat(List.of(acts), after);
        }
    }

    /** What has to be so, given the answers in the order of the acts; it fails by an assertion. */
    @FunctionalInterface
    interface Check {
        void check(List<Answer> answers) throws Exception;
    }

    private Race() {}

    /**
     * Runs all rounds, and then fails with what was wrong in each, if in any. The database does not search for deadlocks meanwhile:
     * acts that wait for each other are not done again in silence but run into their longest wait for a lock, which is answered 503.
     */
    static void run(int rounds, Callable<Heat> round) throws Exception {
        TestDatabase database = TestDatabase.start();
        database.searchForDeadlocksAfter("'1min'");
        try {
            runAll(rounds, round);
        } finally {
            database.searchForDeadlocksAfter("DEFAULT");
        }
    }

    private static void runAll(int rounds, Callable<Heat> round) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int n = 0; n < rounds; n++) {
            Heat heat = round.call();
            List<Answer> answers = atOnce(heat.acts(), n);
            try {
                noServerError(answers);
                heat.after().check(answers);
            } catch (AssertionError e) {
                wrong.add("Round " + n + ": " + e.getMessage());
            }
        }
        assertThat(wrong).as("rounds that went wrong, of %d", rounds).isEmpty();
    }

    private static void noServerError(List<Answer> answers) {
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.response().body()).isLessThan(500));
    }

    /** Each act has a thread of its own and begins when all are there. */
    static List<Answer> atOnce(List<Act> acts) throws Exception {
        return atOnce(acts, 0);
    }

    private static List<Answer> atOnce(List<Act> acts, int round) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int place = 0; place < acts.size(); place++) {
                Act act = acts.get(place);
                long headStart = headStart(round, place, acts.size());
                asked.add(callers.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(headStart);
                    return act.answer();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : asked) {
                answers.add(each.get(SLOWEST_ROUND_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    /** In nanoseconds: none for the act whose turn it is, up to a few milliseconds for the others. */
    private static long headStart(int round, int place, int acts) {
        boolean first = (round + place) % acts == 0;
        return first ? 0 : TimeUnit.MILLISECONDS.toNanos(round / acts % HEAD_STARTS);
    }
}
