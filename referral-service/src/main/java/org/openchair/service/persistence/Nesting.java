package org.openchair.service.persistence;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Depth of the acts in a transaction: the outermost finishes it, and what is below a {@link Write} is one act after another. */
final class Nesting {

    private static final String KEY = Nesting.class.getName();

    private int depth;
    private boolean write;
    private int attempts;
    private boolean undone;

    /** The nesting of the current transaction, or a new one where there is none. */
    static Nesting of(TransactionSynchronizationRegistry transaction) {
        if (transaction.getTransactionKey() == null) {
            return new Nesting();
        }
        if (transaction.getResource(KEY) instanceof Nesting known) {
            return known;
        }
        Nesting first = new Nesting();
        transaction.putResource(KEY, first);
        return first;
    }

    /** One deeper; to be left again. */
    void enter(boolean isWrite) {
        depth++;
        write |= isWrite;
    }

    void leave() {
        depth--;
    }

    /** Does something whose refusal is not the end of the transaction. */
    <T> T attempt(Supplier<T> something) {
        attempts++;
        try {
            return something.get();
        } finally {
            attempts--;
        }
    }

    boolean isAttempt() {
        return attempts > 0;
    }

    /** Nothing of this transaction is to remain, and that is what its outcome says. */
    void undo() {
        undone = true;
    }

    boolean isUndone() {
        return undone;
    }

    /** Does this one finish the transaction? */
    boolean isOutermost() {
        return depth == 1;
    }

    /** Is this an act that an operation does besides others? What the next one reads is not to come from this one's memory. */
    boolean isOneOfSeveral() {
        return write && depth == 2;
    }
}
