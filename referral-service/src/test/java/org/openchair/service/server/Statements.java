package org.openchair.service.server;

import java.sql.SQLException;
import java.util.stream.LongStream;
import org.openchair.testing.TestDatabase;

/** How many statements a request takes. */
final class Statements {

    private static final int TIMES = 10;

    private Statements() {}

    /** The fewest of ten askings: the first remembers what it reads, and the server's own work falls into others. */
    static long of(Runnable request) {
        return LongStream.generate(() -> once(request)).limit(TIMES).min().orElseThrow();
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
