package org.openchair.session;

import java.util.List;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * People without a mark in a session that is about to be signed, after which no one can be marked.
 *
 * @param people how many of those whom the group may call by name have no mark
 * @param expected how many whom the group may call by name belong to the session
 * @param confirmed how many may stay unmarked, as the person who signs has confirmed; null while nothing is
 */
public record Unmarked(int people, int expected, Integer confirmed) {

    /** Refused with {@code people-not-marked} unless exactly as many were confirmed as there are. */
    Outcome<Unmarked> check() {
        return people == 0 || Integer.valueOf(people).equals(confirmed)
                ? Outcome.done(this)
                : Outcome.refused(new Refusal(
                        "people-not-marked",
                        "%d of %d %s not marked. Mark them, or confirm that the session is signed without their marks."
                                .formatted(people, expected, people == 1 ? "is" : "are"),
                        "unmarked",
                        new Refusal.Conflict(people, confirmed),
                        List.of()));
    }
}
