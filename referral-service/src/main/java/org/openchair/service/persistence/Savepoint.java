package org.openchair.service.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.openchair.Outcome;
import org.openchair.service.audit.ChainedAuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** An act in the midst of a transaction that goes on although the act is refused: what the act did is undone alone. */
@RequestScoped
public class Savepoint {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    Rows rows;

    @Inject
    ChainedAuditTrail audit;

    /**
     * Does an act. When it is refused by a rule, nothing of it remains and the transaction goes on; when the database itself refused
     * it, the transaction has failed with it.
     */
    public <T> Outcome<T> attempt(Supplier<Outcome<T>> act) {
        records.flush();
        rows.change(Query.of("SAVEPOINT attempt"));
        int recorded = audit.recorded().size();
        Nesting nesting = Nesting.of(transaction);
        Outcome<T> outcome = nesting.attempt(act);
        if (outcome instanceof Outcome.Refused<?> && !transaction.getRollbackOnly()) {
            rows.change(Query.of("ROLLBACK TO SAVEPOINT attempt"));
            records.clear();
            audit.forgetAfter(recorded);
        }
        return outcome;
    }

    /**
     * Does an act only to see what would come of it: nothing of it remains. When the database itself refused it, the transaction has
     * failed with it.
     */
    public <T> Outcome<T> tryOut(Supplier<Outcome<T>> act) {
        records.flush();
        rows.change(Query.of("SAVEPOINT trial"));
        int recorded = audit.recorded().size();
        Outcome<T> outcome = Nesting.of(transaction).attempt(act);
        if (!transaction.getRollbackOnly()) {
            records.flush();
            rows.change(Query.of("ROLLBACK TO SAVEPOINT trial"));
            records.clear();
            audit.forgetAfter(recorded);
        }
        return outcome;
    }

    /**
     * Does all that a transaction is for only to see what would come of it: the transaction is rolled back. It never waits for the disk,
     * as a commit does after a savepoint, and what follows by triggers alone, such as what a group is found by, is left out.
     */
    public <T> Outcome<T> tryOutAlone(Supplier<Outcome<T>> act) {
        Nesting nesting = Nesting.of(transaction);
        rows.any(Query.of("SELECT set_config('openchair.trial', 'on', true)"));
        Outcome<T> outcome = nesting.attempt(act);
        if (!transaction.getRollbackOnly()) {
            records.flush();
            nesting.undo();
            transaction.setRollbackOnly();
        }
        return outcome;
    }

    /** Has the transaction failed, so that nothing of it will remain? */
    public boolean isLost() {
        return transaction.getRollbackOnly();
    }
}
