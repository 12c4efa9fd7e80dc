package org.openchair.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.MeetingChange.Kind;

/** When one meeting of a group can be called off, moved or added. */
public enum MeetingChangeRule implements Rule<MeetingChangeRule.Asked> {
    COMPLETE(asked -> Rule.when(
                    asked.wanted().kind() != Kind.ADD && asked.wanted().date() == null,
                    "meeting-unknown",
                    "Say which meeting you mean.")
            .or(() -> about(
                    asked.wanted().leadsToMeeting()
                            && (asked.wanted().newDate() == null
                                    || asked.wanted().newStartsAt() == null),
                    "new-time-missing",
                    "Enter the day and the time at which the group meets.",
                    "newDate"))),
    REASON_IS_GIVEN(asked -> about(
            !asked.wanted().reason().isGiven(), "reason-unknown", "Choose one of the reasons offered.", "reason")),
    ON_SCHEDULE(asked -> Rule.when(
            asked.wanted().kind() != Kind.ADD && asked.current().isEmpty(),
            "meeting-unknown",
            "The schedule has no meeting on that day. Reload the page to see when the group meets.")),
    NOT_HELD(asked -> Rule.when(
            asked.current()
                    .map(Meeting::startsAt)
                    .filter(asked.held()::contains)
                    .isPresent(),
            "meeting-held",
            "This meeting took place: someone was marked in it.")),
    NOT_PAST(asked -> Rule.when(
            asked.current().filter(meeting -> asked.began(meeting)).isPresent(),
            "meeting-past",
            "This meeting has started or is over. Only an upcoming meeting can be changed.")),
    STILL_ON(asked -> Rule.when(
            asked.isOff(), "meeting-called-off", "This meeting is already canceled or moved. Undo that first.")),
    TIME_EXISTS(asked -> about(
            asked.isSkippedByClocks(),
            "new-time-nonexistent",
            "The clocks go forward on that day, and this time is skipped. Enter another time.",
            "newStartsAt")),
    TO_COME(asked -> about(
            asked.intended().filter(meeting -> asked.began(meeting)).isPresent(),
            "new-time-past",
            "Enter a time in the future.",
            "newDate")),
    SOON_ENOUGH(asked -> about(
            asked.wanted().leadsToMeeting()
                    && asked.wanted().newDate().isAfter(asked.today().plusYears(1)),
            "new-time-too-far",
            "Enter a day within a year.",
            "newDate")),
    ELSEWHEN(asked -> about(
            asked.wanted().kind() == Kind.MOVE && asked.current().equals(asked.intended()),
            "meeting-not-moved",
            "That is when the meeting is now. Enter another day or time.",
            "newDate")),
    FREE(asked -> about(
            asked.intended()
                    .filter(meeting -> asked.others().anyOverlaps(meeting))
                    .isPresent(),
            "meeting-overlaps",
            "The group has another meeting at that time.",
            "newDate")),
    OPEN_OR_CONFIRMED(asked -> asked.closed()
            .map(why -> new Refusal(
                    "day-closed",
                    "The group does not meet on that day: it is " + why
                            + ". Enter another day, or confirm that the group meets on it.",
                    "newDate")));

    private static final List<MeetingChangeRule> ALL = List.of(values());
    private static final int DAYS_AROUND = 2;

    private final Function<Asked, Optional<Refusal>> objection;

    MeetingChangeRule(Function<Asked, Optional<Refusal>> objection) {
        this.objection = objection;
    }

    /**
     * A change that somebody wants.
     *
     * @param held starts of the sessions that took place
     * @param today the day it is for the group
     * @param closedDayConfirmed was it confirmed that the group meets on a holiday or closing day?
     */
    public record Asked(
            MeetingRules rules,
            MeetingChange wanted,
            Set<Instant> held,
            Instant now,
            LocalDate today,
            boolean closedDayConfirmed) {

        /** The change that this one takes the place of. */
        public Optional<MeetingChange> before() {
            return Optional.ofNullable(wanted.date()).flatMap(rules::changeOf);
        }

        /** The meeting it is about, at the time where it stands now. */
        Optional<Meeting> current() {
            return Optional.ofNullable(wanted.date()).flatMap(rules::regular).map(regular -> before().filter(
                            MeetingChange::leadsToMeeting)
                    .map(rules::meetingOf)
                    .orElse(regular));
        }

        Optional<Meeting> intended() {
            return wanted.leadsToMeeting() ? Optional.of(rules.meetingOf(wanted)) : Optional.empty();
        }

        boolean isSkippedByClocks() {
            return wanted.leadsToMeeting() && !rules.exists(wanted.newStart());
        }

        /** What keeps the group from meeting on the new day, unless it was confirmed or is the very meeting that was left out for it. */
        Optional<String> closed() {
            boolean meant = closedDayConfirmed
                    || wanted.kind() == Kind.ADD
                            && rules.regular(wanted.newDate()).equals(intended());
            return meant
                    ? Optional.empty()
                    : Optional.ofNullable(wanted.newDate()).flatMap(rules::closedOn);
        }

        boolean began(Meeting meeting) {
            return !now.isBefore(meeting.startsAt());
        }

        /** Is it off by somebody's word, or about to be called off although a holiday or closing day does so already? */
        boolean isOff() {
            boolean calledOff =
                    before().filter(change -> !change.leadsToMeeting()).isPresent();
            return calledOff || wanted.kind() == Kind.CALL_OFF && before().isEmpty() && !takesPlace(wanted.date());
        }

        private boolean takesPlace(LocalDate day) {
            return rules.between(day, day).stream()
                    .filter(planned -> planned.change() == null)
                    .allMatch(PlannedMeeting::takesPlace);
        }

        Others others() {
            return new Others(before().map(rules::without).orElse(rules), wanted.date());
        }
    }

    /** What the group does besides the meeting of one day. */
    record Others(MeetingRules rules, LocalDate besides) {

        boolean anyOverlaps(Meeting meeting) {
            LocalDate day = meeting.localDate();
            return rules.between(day.minusDays(DAYS_AROUND), day.plusDays(DAYS_AROUND)).stream()
                    .filter(PlannedMeeting::takesPlace)
                    .filter(planned -> planned.change() != null
                            || !Objects.equals(planned.meeting().localDate(), besides))
                    .anyMatch(planned -> planned.meeting().overlaps(meeting));
        }
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return objection.apply(asked);
    }

    /** Can the change be made? */
    public static Outcome<Asked> check(Asked asked) {
        return Rule.check(ALL, asked);
    }

    /**
     * Can a change be undone?
     *
     * @param asked the change, which is among the rules
     * @return refused with {@code meeting-held}, {@code meeting-past} or {@code meeting-overlaps}
     */
    public static Outcome<MeetingRules> checkUndo(Asked asked) {
        MeetingChange undone = asked.wanted();
        MeetingRules after = asked.rules().without(undone);
        Optional<Meeting> regular = Optional.ofNullable(undone.date()).flatMap(asked.rules()::regular);
        Optional<Refusal> refusal = NOT_HELD.objection(asked)
                .or(() -> begun(asked, asked.intended()))
                .or(() -> begun(asked, regular))
                .or(() -> Rule.when(
                        regular.filter(new Others(after, undone.date())::anyOverlaps)
                                .isPresent(),
                        "meeting-overlaps",
                        "The group has another meeting at that time now. Move or undo that one first."));
        return refusal.<Outcome<MeetingRules>>map(Outcome::refused).orElseGet(() -> Outcome.done(after));
    }

    private static Optional<Refusal> begun(Asked asked, Optional<Meeting> meeting) {
        return Rule.when(
                meeting.filter(asked::began).isPresent(),
                "meeting-past",
                "This meeting has started or is over. Only an upcoming meeting can be changed.");
    }

    private static Optional<Refusal> about(boolean condition, String code, String detail, String field) {
        return condition ? Optional.of(new Refusal(code, detail, field)) : Optional.empty();
    }
}
