package org.openchair;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What came of an act that a rule may refuse.
 *
 * @param <T> what there is when it was done
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** A rule said no; nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Outcome<T> refused(String code, String detail) {
        return new Refused<>(Refusal.of(code, detail));
    }

    /** Goes on with what was done, or passes the refusal on. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return new Refused<>(((Refused<T>) this).refusal());
    }

    /** Passes on what was done, or the refusal as it should be told. */
    default Outcome<T> told(UnaryOperator<Refusal> words) {
        return this instanceof Refused<T> no ? new Refused<>(words.apply(no.refusal())) : this;
    }
}
