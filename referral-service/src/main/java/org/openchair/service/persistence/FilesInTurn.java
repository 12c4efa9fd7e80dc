package org.openchair.service.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openchair.service.data.DatabaseFailure;
import org.openchair.service.identity.Caller;

/**
 * Lets files wait for each other before a transaction begins, so that those who wait hold nothing. Who sends a file twice gets the
 * second answer after the first, which is what a repeated request needs.
 */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class FilesInTurn {

    static final int FILES_AT_ONCE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LANES = 64;

    private static final Semaphore ALL = new Semaphore(FILES_AT_ONCE, true);

    /** One place each; a few people share one. */
    private static final Semaphore[] LANE =
            IntStream.range(0, LANES).mapToObj(lane -> new Semaphore(1, true)).toArray(Semaphore[]::new);

    @Inject
    Caller caller;

    @AroundInvoke
    Object run(InvocationContext file) throws Exception {
        Semaphore own = LANE[Math.floorMod(caller.subject().hashCode(), LANES)];
        enter(own);
        try {
            enter(ALL);
            try {
                return file.proceed();
            } finally {
                ALL.release();
            }
        } finally {
            own.release();
        }
    }

    private static void enter(Semaphore places) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new DatabaseFailure(new SQLTransientException("too many files at once"));
        }
    }
}
