package org.openchair.service.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many transactions the database is asked for at once: fewer than the pool has connections, so that a transaction under way never
 * waits for one while it holds a lock that others wait for. Whoever has to wait does so before holding anything.
 */
@ApplicationScoped
public class Admission {

    /** Together with those who read without a transaction, fewer than the connections of the pool. */
    static final int AT_ONCE = 16;

    private static final int PATIENCE_SECONDS = 50;
    private static final String ADMITTED = Admission.class.getName();

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Admits a transaction until it completes; what is done inside of it is admitted already. */
    void admit(TransactionSynchronizationRegistry transaction) {
        boolean outermost = transaction.getTransactionKey() != null
                && transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(ADMITTED) == null;
        if (outermost) {
            enter();
            transaction.putResource(ADMITTED, true);
            transaction.registerInterposedSynchronization(new Leaving(places));
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException((long) PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException((long) PATIENCE_SECONDS);
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
