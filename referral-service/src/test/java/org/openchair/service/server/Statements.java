package org.openchair.service.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.LongStream;
import org.openchair.testing.TestDatabase;

/** How many statements a request takes. */
final class Statements {

    private static final int TIMES = 10;

    /** Waits for each job that runs now, and lets none begin while the transaction lasts: see {@code JobLock}. */
    private static final String NO_JOBS =
            "SELECT pg_advisory_xact_lock(hashtext('openchair.job.' || job)) FROM openchair.timer_heartbeat";

    private Statements() {}

    /** The fewest of ten askings while no job runs: the first remembers what it reads, and the server's own work falls into others. */
    static long of(Runnable request) {
        try (Connection jobs = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement hold = jobs.createStatement()) {
            jobs.setAutoCommit(false);
            hold.execute(NO_JOBS);
            return LongStream.generate(() -> once(request)).limit(TIMES).min().orElseThrow();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long once(Runnable request) {
        try {
            long before = TestDatabase.start().statementsOf(TestDatabase.APP);
            request.run();
            return TestDatabase.start().statementsOf(TestDatabase.APP) - before;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
