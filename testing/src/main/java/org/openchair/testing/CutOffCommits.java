package org.openchair.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A database that drops the connection of those who commit new rows of one table: in the commit, not before. */
public final class CutOffCommits {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CutOffCommits() {}

    /**
     * What an act gives while every commit with new rows of a table is cut off.
     *
     * @param table with its schema, such as {@code openchair.patient}
     */
    public static <T> T during(String table, Callable<T> act) throws Exception {
        String function = table + "_cut_off()";
        run("CREATE FUNCTION " + function + " RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'");
        try {
            run("CREATE CONSTRAINT TRIGGER cut_off AFTER INSERT ON " + table
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION " + function);
            return act.call();
        } finally {
            run("DROP FUNCTION " + function + " CASCADE");
        }
    }

    /** What an act gives in the end that is sent again while it is unavailable: a pool may hand out the dead connection for a moment. */
    public static <T> T again(Callable<T> act, Predicate<T> unavailable) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        T answer = act.call();
        while (unavailable.test(answer) && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = act.call();
        }
        return answer;
    }

    private static void run(String statement) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statements = owner.createStatement()) {
            statements.execute(statement);
        }
    }
}
