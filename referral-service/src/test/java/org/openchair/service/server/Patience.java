package org.openchair.service.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does what a client is told to do by a server that is busy: waits as long as it says, and sends the same again. */
final class Patience {

    private static final int MOST_TRIES = 10;
    private static final int LONGEST_REST_SECONDS = 5;

    private Patience() {}

    /** The first answer that is more than a request to wait, or the last of many such requests. */
    static Answer with(Race.Act act) throws Exception {
        Answer answer = act.answer();
        for (int again = 0; again < MOST_TRIES && isBusy(answer); again++) {
            rest(answer);
            answer = act.answer();
        }
        return answer;
    }

    private static boolean isBusy(Answer answer) {
        return answer.status() == 503
                && answer.response().headers().firstValue("Retry-After").isPresent();
    }

    private static void rest(Answer answer) {
        long seconds =
                answer.response().headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(
                Duration.ofSeconds(Math.min(seconds, LONGEST_REST_SECONDS)).toNanos());
    }
}
