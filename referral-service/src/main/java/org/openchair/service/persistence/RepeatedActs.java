package org.openchair.service.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openchair.service.data.DatabaseFailure;

/**
 * Does an act again, once and from its start, that the database gave up in favor of another: the victim of a deadlock, or of what others
 * did meanwhile. It stands outside the transaction, so that the second attempt has one of its own; of the first nothing is left. A
 * second failure is thrown, and answered as an outage that is over soon.
 */
@Atomic
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RepeatedActs {

    private static final Logger LOG = Logger.getLogger(RepeatedActs.class.getName());

    /** PostgreSQL's codes of a serialization failure and of a deadlock. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

    private static final int DEEPEST_CAUSE = 20;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object run(InvocationContext act) throws Exception {
        if (transaction.getTransactionKey() != null) {
            return act.proceed();
        }
        try {
            return outcome(act);
        } catch (RuntimeException e) {
            if (!givenUp(e)) {
                throw e;
            }
            LOG.log(Level.INFO, "{0} is done again: another act held what it needed", act.getMethod());
            return outcome(act);
        }
    }

    private static Object outcome(InvocationContext act) throws Exception {
        try {
            return act.proceed();
        } catch (TransactionalException e) {
            throw failure(e);
        }
    }

    /**
     * When the connection is lost in a commit, no one knows whether it was done. The server's own words for that would not reach the
     * problems that the platform answers: they are answered 500 before.
     */
    static RuntimeException failure(TransactionalException commit) {
        return commit.getCause() instanceof SystemException lost ? new DatabaseFailure(lost) : commit;
    }

    /** Did the database undo the act only because of others, so that it can be done again? */
    static boolean givenUp(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof SQLException said && isGivenUp(said.getSQLState()));
    }

    /** The driver gives no code when it has no connection to ask. */
    private static boolean isGivenUp(String sqlState) {
        return sqlState != null && GIVEN_UP.contains(sqlState);
    }
}
