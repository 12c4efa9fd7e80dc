package org.openchair.web.api;

import java.util.function.Function;
import org.openchair.api.Problem;

/**
 * What a service said to something we asked it to do.
 *
 * @param <T> what it gives back when it was done
 */
public sealed interface Answer<T> {
    /** It was done. */
    record Done<T>(T value) implements Answer<T> {}

    /** It was not done, for a reason that the person can do something about. */
    record Refused<T>(Problem problem) implements Answer<T> {}

    /** Goes on with what was done, or with why it was not. */
    default <R> R either(Function<T, R> done, Function<Problem, R> refused) {
        return this instanceof Done<T> good ? done.apply(good.value()) : refused.apply(((Refused<T>) this).problem());
    }
}
