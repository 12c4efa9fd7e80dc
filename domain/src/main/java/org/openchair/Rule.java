package org.openchair;

import java.util.List;
import java.util.Optional;

/**
 * A named rule that may refuse something.
 *
 * @param <T> what it looks at
 */
@FunctionalInterface
public interface Rule<T> {

    /** The reason to say no, or empty when this rule has nothing against it. */
    Optional<Refusal> objection(T asked);

    /** Asks the rules in their order; the first objection counts. */
    static <T> Outcome<T> check(List<? extends Rule<T>> rules, T asked) {
        return rules.stream()
                .map(rule -> rule.objection(asked))
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(asked));
    }

    /** Objects when the condition holds. */
    static Optional<Refusal> when(boolean condition, String code, String detail) {
        return condition ? Optional.of(Refusal.of(code, detail)) : Optional.empty();
    }
}
