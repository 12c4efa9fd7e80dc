package org.openchair.service.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.openchair.Outcome;
import org.openchair.service.audit.ChainedAuditTrail;
import org.openchair.service.data.DatabaseFailure;

/**
 * Undoes what was refused, and turns the database's own refusals into answers. The audit is written last, when the outermost act is
 * over, because its chain is one for all: its lock has to be short, and no other is waited for while it is held.
 */
@Atomic
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AtomicActs {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    ChainedAuditTrail audit;

    @Inject
    TransactionLimit admission;

    @Inject
    Intent intent;

    @AroundInvoke
    Object run(InvocationContext act) throws Exception {
        admission.admit(transaction, intent.onlyReads());
        Nesting nesting = Nesting.of(transaction);
        nesting.enter(act.getMethod().isAnnotationPresent(Write.class));
        try {
            return finish(act.proceed(), nesting);
        } catch (PersistenceException | DatabaseFailure e) {
            transaction.setRollbackOnly();
            return answer(act, e);
        } finally {
            nesting.leave();
        }
    }

    private Object finish(Object result, Nesting nesting) {
        boolean refused = result instanceof Outcome.Refused<?>;
        if (refused && nesting.isAttempt()) {
            return result;
        }
        if (refused) {
            transaction.setRollbackOnly();
        }
        if (isLost()) {
            audit.forget();
            requireHonest(result, nesting);
        } else {
            keep(nesting);
        }
        return result;
    }

    private boolean isLost() {
        return transaction.getTransactionKey() != null && transaction.getRollbackOnly();
    }

    /** What is undone is never answered as done, but where it is only tried. */
    private static void requireHonest(Object result, Nesting nesting) {
        if (nesting.isOutermost() && !nesting.isUndone() && result instanceof Outcome.Done<?>) {
            throw new IllegalStateException("A refusal was passed over within a transaction: use a Savepoint");
        }
    }

    private void keep(Nesting nesting) {
        records.flush();
        if (nesting.isOneOfSeveral()) {
            records.clear();
        }
        if (nesting.isOutermost()) {
            audit.write();
        }
    }

    private Object answer(InvocationContext act, RuntimeException e) {
        audit.forget();
        boolean canRefuse = Outcome.class.isAssignableFrom(act.getMethod().getReturnType());
        return ConstraintRefusals.of(e)
                .filter(refusal -> canRefuse)
                .map(Outcome::refused)
                .orElseThrow(() -> e);
    }
}
