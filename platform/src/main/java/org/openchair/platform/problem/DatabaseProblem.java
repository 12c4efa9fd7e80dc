package org.openchair.platform.problem;

import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.outage.Outage;

/**
 * Finds the outage behind an exception: the one place that tells errors of the database that pass by themselves, which are
 * answered with 503, from mistakes, which are answered with 500.
 */
public final class DatabaseProblem {

    private static final int DEEPEST_CAUSE = 20;

    private DatabaseProblem() {}

    /** The outage that caused this, if one did. */
    public static Optional<Outage> of(Throwable failure) {
        return causes(failure)
                .map(DatabaseProblem::outage)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> timedOut(failure));
    }

    /** The server itself ends a transaction that takes too long; the database then has not refused anything. */
    private static Optional<Outage> timedOut(Throwable failure) {
        boolean refused = causes(failure).anyMatch(SQLException.class::isInstance);
        boolean rolledBack = causes(failure).anyMatch(RollbackException.class::isInstance);
        return rolledBack && !refused ? Optional.of(Outage.BUSY) : Optional.empty();
    }

    /** Ends a run over many things for which none of the rest could be done either. */
    public static void rethrowUnavailable(RuntimeException failure) {
        if (of(failure).filter(Outage.UNAVAILABLE::equals).isPresent()) {
            throw failure;
        }
    }

    /** The SQLSTATE of the cause, for the log: it names no record. */
    static String sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst()
                .orElse("no SQLSTATE");
    }

    private static Optional<Outage> outage(Throwable cause) {
        if (cause instanceof SQLException said) {
            return Outage.ofSqlState(said.getSQLState())
                    .or(() -> said instanceof SQLTransientException ? Optional.of(Outage.BUSY) : Optional.empty());
        }
        // The pool has no connection to give and could not open one, or a connection was lost in a commit.
        boolean without = cause instanceof ResourceException || cause instanceof SystemException;
        return without ? Optional.of(Outage.UNAVAILABLE) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE);
    }
}
