package org.openchair.service.once;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.MessageDigest;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.platform.problem.ProblemException;
import org.openchair.service.audit.ChainedAuditTrail;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Write;

/**
 * Does a write once. What claims its key and its id comes first in its transaction, so that an equal request at the same time waits
 * for the first and then gets its answer; what is refused leaves no claim behind.
 */
@Write
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class WriteOnce {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    AnsweredRequests answered;

    @Inject
    Identified identified;

    @Inject
    Access access;

    @Inject
    ChainedAuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object run(InvocationContext write) throws Exception {
        Sent sent = Sent.of(request, write);
        Optional<IdempotencyKey> key = IdempotencyKey.of(request, caller.subject());
        return key.isPresent() ? keyed(key.get(), sent, write) : identified.run(sent, write);
    }

    private Object keyed(IdempotencyKey key, Sent sent, InvocationContext write) throws Exception {
        byte[] fingerprint = key.fingerprint(sent.request());
        Optional<AnsweredRequests.Before> before = answered.claim(key, fingerprint);
        return before.isPresent() ? again(key, fingerprint, before.get(), write) : first(key, sent, write);
    }

    private Object first(IdempotencyKey key, Sent sent, InvocationContext write) throws Exception {
        Object result = identified.run(sent, write);
        KeptAnswer.of(result, sent, audit.recorded()).ifPresent(answer -> answered.keep(key, answer));
        return result;
    }

    /** Whether the caller still has access is for the operation to say: it is run again, and undone. */
    private Object again(
            IdempotencyKey key, byte[] fingerprint, AnsweredRequests.Before before, InvocationContext write)
            throws Exception {
        requireSame(fingerprint, before);
        Object now = write.proceed();
        transaction.setRollbackOnly();
        audit.forget();
        Optional<Refusal> lost = Results.refusal(now).filter(access::isLost);
        if (lost.isPresent()) {
            return Results.refused(now, lost.get());
        }
        throw new ReplayedAnswer(KeptAnswer.read(key.open(before.answer())));
    }

    static void requireSame(byte[] fingerprint, AnsweredRequests.Before before) {
        if (!MessageDigest.isEqual(fingerprint, before.fingerprint())) {
            throw ProblemException.of(
                    422,
                    "idempotency-key-reused",
                    "This Idempotency-Key was sent with another request. Send each new request with a key of its own.");
        }
    }
}
