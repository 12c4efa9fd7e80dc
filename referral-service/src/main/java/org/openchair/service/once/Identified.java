package org.openchair.service.once;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.service.identity.Caller;
import org.openchair.service.once.ClientMadeIds.Standing;
import org.openchair.service.screening.Screening;

/**
 * Does a write that carries a client's id: the same content again is answered with the record, other content with both. The
 * operation is run either way, because it says who may see the record; what it changes for other content is undone.
 */
@RequestScoped
class Identified {

    private static final Refusal REMOVED = Refusal.of(
            "removed-since",
            "This was recorded before, and its record has been removed or merged since. Reload the page to see what is there;"
                    + " to record it again, send it with a new id.");

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    ClientMadeIds ids;

    @Inject
    Caller caller;

    @Inject
    Screening screening;

    Object run(Sent sent, InvocationContext write) throws Exception {
        Optional<ClientMadeId> made = ClientMadeId.in(sent);
        if (made.isEmpty()) {
            return screened(sent, write.proceed());
        }
        Standing standing = ids.claim(made.get(), caller.subject() + '\n' + sent.record());
        Object result = write.proceed();
        return switch (standing) {
            case NEW -> screened(sent, result);
            case SAME -> isTaken(result) ? Results.refused(result, REMOVED) : result;
            case OTHER -> other(sent, result);
            case REMOVED -> isTaken(result) || ids.isThere(made.get()) ? undone(result, REMOVED) : result;
        };
    }

    private Object other(Sent sent, Object result) {
        return Results.refusal(result).isEmpty()
                ? undone(result, Refusal.idTaken(Results.value(result), sent.content()))
                : result;
    }

    /** What is sent again after it was accepted is not asked about again. */
    private Object screened(Sent sent, Object result) {
        return Results.refusal(result).isPresent()
                ? result
                : screening
                        .objection(sent.content())
                        .map(refusal -> undone(result, refusal))
                        .orElse(result);
    }

    private static boolean isTaken(Object result) {
        return Results.refusal(result)
                .filter(refusal -> refusal.code().equals("id-taken"))
                .isPresent();
    }

    private Object undone(Object result, Refusal refusal) {
        transaction.setRollbackOnly();
        return Results.refused(result, refusal);
    }
}
