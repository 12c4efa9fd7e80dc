package org.openchair.reporting.http;

import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.openchair.outage.Outage;

/** Finds the outage behind an exception: errors of the database that pass by themselves are answered with 503. */
final class DatabaseProblem {

    private static final int DEEPEST_CAUSE = 20;

    private DatabaseProblem() {}

    /** The outage that caused this, if one did. */
    static Optional<Outage> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .map(DatabaseProblem::outage)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Outage> outage(Throwable cause) {
        if (cause instanceof SQLException said) {
            return Outage.ofSqlState(said.getSQLState());
        }
        // The pool has no connection to give and could not open one, or a connection was lost in a commit.
        boolean without = cause instanceof ResourceException || cause instanceof SystemException;
        return without ? Optional.of(Outage.UNAVAILABLE) : Optional.empty();
    }
}
