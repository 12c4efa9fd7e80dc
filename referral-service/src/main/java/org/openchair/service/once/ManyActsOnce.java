package org.openchair.service.once;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openchair.platform.problem.ProblemException;
import org.openchair.service.identity.Caller;

/**
 * Does an import once. An equal request that arrives meanwhile looks again and again until the first is answered. The caller's role
 * is all that an import asks for, and it was checked before.
 */
@WriteOfManyActs
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class ManyActsOnce {

    private static final long PAUSE_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    AnsweredRequests answered;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object run(InvocationContext write) throws Exception {
        Optional<IdempotencyKey> key = IdempotencyKey.of(request, caller.subject());
        return key.isPresent() ? keyed(key.get(), Sent.of(request, write), write) : write.proceed();
    }

    private Object keyed(IdempotencyKey key, Sent sent, InvocationContext write) throws Exception {
        byte[] fingerprint = key.fingerprint(sent.request());
        Optional<AnsweredRequests.Before> before = answered.claim(key, fingerprint);
        if (before.isEmpty()) {
            return first(key, sent, write);
        }
        WriteOnce.requireSame(fingerprint, before.get());
        throw new ReplayedAnswer(answer(key, before.get()));
    }

    private Object first(IdempotencyKey key, Sent sent, InvocationContext write) throws Exception {
        boolean kept = false;
        try {
            Object result = write.proceed();
            Optional<KeptAnswer> answer = KeptAnswer.of(result, sent, List.of());
            answer.ifPresent(given -> answered.keep(key, given));
            kept = answer.isPresent();
            return result;
        } finally {
            if (!kept) {
                answered.free(key);
            }
        }
    }

    private KeptAnswer answer(IdempotencyKey key, AnsweredRequests.Before before) throws InterruptedException {
        Optional<AnsweredRequests.Before> latest = Optional.of(before);
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE_MILLIS) {
            if (latest.isPresent() && latest.get().answer() != null) {
                return KeptAnswer.read(key.open(latest.get().answer()));
            }
            Thread.sleep(PAUSE_MILLIS);
            latest = answered.find(key);
        }
        throw ProblemException.of(
                409, "request-under-way", "The same request is still being worked on. Send it again in a minute.");
    }
}
