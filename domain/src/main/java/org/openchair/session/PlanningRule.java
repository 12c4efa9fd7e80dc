package org.openchair.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;

/** When it can be changed where a session is or who leads it. */
public enum PlanningRule implements Rule<PlanningRule.Asked> {
    UNSIGNED("session-signed", "This session was signed and is locked.", asked -> asked.session()
            .signed()),
    NOT_CANCELLED("session-cancelled", "This session was canceled.", asked -> asked.session()
            .cancelled()),
    NOT_OVER("session-over", "This session is over. Only an upcoming session can be changed.", asked -> asked.session()
            .overBy(asked.now()));

    /** A session that somebody wants to change now. */
    public record Asked(GroupSession session, Instant now) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    PlanningRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    /** Can it be changed? */
    public static Outcome<GroupSession> check(GroupSession session, Instant now) {
        return Rule.check(List.of(values()), new Asked(session, now)).then(asked -> Outcome.done(asked.session()));
    }

    /**
     * Can somebody else be named to lead it? Until it is signed, since a session that is over has to be logged too.
     *
     * @return refused with {@code session-signed} or {@code session-cancelled}
     */
    public static Outcome<GroupSession> checkLeader(GroupSession session, Instant now) {
        return Rule.check(List.of(UNSIGNED, NOT_CANCELLED), new Asked(session, now))
                .then(asked -> Outcome.done(asked.session()));
    }
}
