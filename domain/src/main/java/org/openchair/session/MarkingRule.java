package org.openchair.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;

/** When attendance can be noted. */
public enum MarkingRule implements Rule<MarkingRule.Asked> {
    UNSIGNED("session-signed", "This session was signed and is locked.", asked -> asked.session()
            .signed()),
    NOT_CANCELLED("session-cancelled", "This session was canceled.", asked -> asked.session()
            .cancelled()),
    STARTED("session-not-started", "This session has not started yet. Come back once it has.", asked -> !asked.session()
            .startedBy(asked.now()));

    /** A session in which attendance is to be noted now. */
    public record Asked(GroupSession session, Instant now) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    MarkingRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    /** Can attendance be noted in this session at all? */
    public static Outcome<GroupSession> checkSession(GroupSession session, Instant now) {
        return Rule.check(List.of(values()), new Asked(session, now)).then(asked -> Outcome.done(asked.session()));
    }

    /**
     * Can a person be marked in this session? Refused with {@code not-expected} besides the session's own reasons.
     *
     * @param expected did the person have a seat then? The database says so, by {@code openchair.is_expected}
     */
    public static Outcome<GroupSession> check(GroupSession session, boolean expected, Instant now) {
        return checkSession(session, now).then(open -> expected ? Outcome.done(open) : Outcome.refused(notExpected()));
    }

    /** Says that a person had no seat when a session took place. */
    public static Refusal notExpected() {
        return Refusal.of("not-expected", "This person had no seat in the group when this session took place.");
    }
}
