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

/**
 * Undoes what was refused, and turns the database's own refusals into answers. The audit is written last, when the outermost act is
 * over, because its chain is one for all: its lock has to be short, and no other is waited for while it is held.
 */
@Whole
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class WholeActs {

    private static final String UNDER_WAY = WholeActs.class.getName();

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    ChainedAuditTrail audit;

    @Inject
    Admission admission;

    @Inject
    Intent intent;

    @AroundInvoke
    Object run(InvocationContext act) throws Exception {
        admission.admit(transaction, intent.onlyReads());
        boolean outermost = transaction.getResource(UNDER_WAY) == null;
        transaction.putResource(UNDER_WAY, true);
        try {
            return finish(act.proceed(), outermost);
        } catch (PersistenceException | DatabaseFailure e) {
            transaction.setRollbackOnly();
            return answer(act, e);
        } finally {
            transaction.putResource(UNDER_WAY, outermost ? null : true);
        }
    }

    private Object finish(Object result, boolean outermost) {
        if (result instanceof Outcome.Refused<?>) {
            transaction.setRollbackOnly();
            audit.forget();
        } else {
            records.flush();
            if (outermost) {
                audit.write();
            }
        }
        return result;
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
