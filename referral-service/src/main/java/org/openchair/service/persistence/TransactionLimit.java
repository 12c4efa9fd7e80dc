package org.openchair.service.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openchair.service.data.DatabaseFailure;

/**
 * How many transactions the database is asked for at once: fewer than the pool has connections, so that a transaction under way never
 * waits for one while it holds a lock that others wait for. Those who have to wait do so before holding anything, and not for long.
 * Transactions that change something never take all places: while they wait for a lock, everything can still be read.
 */
@ApplicationScoped
public class TransactionLimit {

    /** Together with those who read without a transaction, fewer than the connections of the pool. */
    static final int AT_ONCE = 16;

    static final int CHANGING_AT_ONCE = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String ADMITTED = TransactionLimit.class.getName();

    private final Places all = new Places(new Semaphore(AT_ONCE, true));
    private final Places changing = new Places(new Semaphore(CHANGING_AT_ONCE, true));

    /** Admits a transaction until it completes; what is done inside of it is admitted already. */
    void admit(TransactionSynchronizationRegistry transaction, boolean onlyReads) {
        boolean outermost = transaction.getTransactionKey() != null
                && transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(ADMITTED) == null;
        if (outermost) {
            if (!onlyReads) {
                changing.enter(transaction);
            }
            all.enter(transaction);
            transaction.putResource(ADMITTED, true);
        }
    }

    /** Would one more transaction be admitted within this time? It waits in line like any other, and leaves at once. */
    public boolean admitsWithin(Duration patience) {
        return all.admitsWithin(patience);
    }

    private record Places(Semaphore free) {

        void enter(TransactionSynchronizationRegistry transaction) {
            try {
                if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw tooMany();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw tooMany();
            }
            transaction.registerInterposedSynchronization(new Leaving(free));
        }

        boolean admitsWithin(Duration patience) {
            try {
                boolean admitted = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (admitted) {
                    free.release();
                }
                return admitted;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private static DatabaseFailure tooMany() {
            return new DatabaseFailure(new SQLTransientException("too many transactions at once"));
        }
    }

    private record Leaving(Semaphore places) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The place is kept as long as the connection.
        }

        @Override
        public void afterCompletion(int status) {
            places.release();
        }
    }
}
