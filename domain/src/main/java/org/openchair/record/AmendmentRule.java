package org.openchair.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.GroupSession;

/** What can be amended: a signed session, by words that are added or by another mark, never both in one. */
public enum AmendmentRule implements Rule<AmendmentRule.Asked> {
    /** Before it is signed, it is simply corrected. */
    SIGNED(
            "session-not-signed",
            "This session is not signed yet. Correct it as it is.",
            null,
            asked -> !asked.signed()),
    /** One amendment says one thing. */
    ONE_THING(
            "one-amendment-at-a-time",
            "Either add words or correct one person's mark.",
            "addition",
            asked -> (asked.addition() != null) == (asked.after() != null)),
    /** A correction changes something. */
    ANOTHER_MARK(
            "mark-unchanged",
            "This is the mark that stands. Choose another one.",
            "outcome",
            asked -> asked.after() != null && asked.after() == asked.before());

    /**
     * An amendment that somebody wants to make.
     *
     * @param addition words, or null
     * @param before the mark as it stands, or null
     * @param after the mark as it should be, or null
     */
    public record Asked(boolean signed, String addition, AttendanceOutcome before, AttendanceOutcome after) {}

    private final String code;
    private final String detail;
    private final String field;
    private final Predicate<Asked> broken;

    AmendmentRule(String code, String detail, String field, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.field = field;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return broken.test(asked) ? Optional.of(new Refusal(code, detail, field)) : Optional.empty();
    }

    /** Refused with the code of the first rule that objects. */
    public static Outcome<Asked> check(
            GroupSession session, String addition, AttendanceOutcome before, AttendanceOutcome after) {
        return Rule.check(List.of(values()), new Asked(session.signed(), addition, before, after));
    }
}
