package org.openchair.outage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answer of something that can hang, such as a database, for callers that cannot wait. One thread asks the question, once at a time,
 * so that impatient callers never multiply the load on what hangs. A caller waits a moment for a new answer, then takes the
 * latest one, unless that is too old to be true.
 *
 * @param <T> what is answered
 */
public final class LatestAnswer<T> implements Runnable {

    private static final Logger LOG = Logger.getLogger(LatestAnswer.class.getName());

    private final Supplier<T> question;
    private final Duration patience;
    private final Duration trust;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private T answer;
    private long answeredAt;
    private long answers;
    private long askedAt;
    private boolean wanted;
    private boolean failing;
    private boolean stopped;

    /**
     * A question without an answer as yet; it is asked by {@link #run}.
     *
     * @param question what is asked; an exception is no answer
     * @param patience how long a question may take before callers no longer wait for it
     * @param trust how old an answer may be
     */
    public LatestAnswer(Supplier<T> question, Duration patience, Duration trust) {
        this.question = question;
        this.patience = patience;
        this.trust = trust;
    }

    /** The answer, or empty when there was none for a while. */
    public Optional<T> ask() {
        lock.lock();
        try {
            want();
            awaitAnswer(answers);
            boolean known = answer != null && System.nanoTime() - answeredAt < trust.toNanos();
            return known ? Optional.of(answer) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Asks whenever there is a caller, and now and then without one, until {@link #stop}. For one thread. */
    @Override
    public void run() {
        while (isWanted()) {
            answer(askOnce());
        }
    }

    /** Ends {@link #run} once the question under way is answered. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private T askOnce() {
        try {
            T given = question.get();
            failing = false;
            return given;
        } catch (Throwable noAnswer) {
            reportFirst(noAnswer);
            return null;
        }
    }

    /** Once, until there is an answer again. */
    private void reportFirst(Throwable noAnswer) {
        if (!failing) {
            failing = true;
            LOG.log(Level.WARNING, "No answer for the health check", noAnswer);
        }
    }

    private void want() {
        if (!wanted) {
            wanted = true;
            askedAt = System.nanoTime();
            changed.signalAll();
        }
    }

    /** Waits for a caller, or until the latest answer is half as old as it may get: so there is one for whoever asks next. */
    private boolean isWanted() {
        lock.lock();
        try {
            long left = trust.dividedBy(2).toNanos();
            while (!wanted && !stopped && left > 0) {
                left = awaitCaller(left);
            }
            want();
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private long awaitCaller(long left) {
        try {
            return changed.awaitNanos(left);
        } catch (InterruptedException notAStop) {
            return left;
        }
    }

    private void answer(T given) {
        lock.lock();
        try {
            wanted = false;
            answers++;
            answer = given;
            answeredAt = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Not at all where the question under way has already taken longer than callers wait. */
    private void awaitAnswer(long known) {
        long left = patience.toNanos() - (System.nanoTime() - askedAt);
        try {
            while (answers == known && left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
