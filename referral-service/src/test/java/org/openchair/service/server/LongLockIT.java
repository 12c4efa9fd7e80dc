package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.testing.TestDatabase;

/** What happens to everybody else while something holds a row for very long. */
@ExtendWith(ArquillianExtension.class)
class LongLockIT {

    private static final int WRITERS = 40;
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void writes_that_wait_are_refused_as_busy_and_leave_nothing_while_lists_and_readiness_answer() throws Exception {
        Api fay = Api.as(base, TestPerson.FAY);
        Api adams = Api.as(base, TestPerson.ADAMS);
        UUID referral = adams.sendReferral(TestClinic.group(3));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (Connection holder = TestDatabase.start().connect(TestDatabase.OWNER)) {
            holder.setAutoCommit(false);
            hold(holder, referral);
            List<Future<Timed>> waiting = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                waiting.add(writers.submit(() -> Timed.of(() -> fay.move(referral, "ACCEPT", 2))));
            }
            while (!waiting.stream().allMatch(Future::isDone)) {
                isPrompt(Timed.of(() -> adams.get("patients")));
                isPrompt(Timed.of(() -> Api.as(base, TestPerson.BAKER).get("referrals")));
                isPrompt(Timed.of(() -> new Api(base, null).get("/health/ready")));
            }
            for (Future<Timed> waited : waiting) {
                Answer answer = waited.get().answer();
                answer.refused(503, "busy");
                assertThat(answer.response().headers().firstValue("Retry-After"))
                        .isPresent();
                assertThat(waited.get().took()).isLessThan(Duration.ofSeconds(30));
            }
            holder.rollback();
        } finally {
            writers.shutdownNow();
        }
        assertThat(TestClinic.version(referral)).as("nothing half done").isEqualTo(2);
        fay.move(referral, "ACCEPT", 2).done(200);
    }

    private static void hold(Connection holder, UUID referral) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT 1 FROM openchair.referral WHERE id = '" + referral + "' FOR UPDATE");
        }
    }

    private static void isPrompt(Timed timed) {
        timed.answer().done(200);
        assertThat(timed.took()).isLessThan(PROMPTLY);
    }

    /** An answer with how long it took. */
    private record Timed(Answer answer, Duration took) {

        private interface Request {

            Answer send();
        }

        static Timed of(Request request) {
            Instant begun = Instant.now();
            Answer answer = request.send();
            return new Timed(answer, Duration.between(begun, Instant.now()));
        }
    }
}
