package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.meeting.ChangeMeeting;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.MeetingChange;
import org.openchair.directory.MeetingChangeRule;
import org.openchair.directory.MeetingRules;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.MeetingNews;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.MeetingRulebook;
import org.openchair.service.session.SessionPlanning;
import org.openchair.session.MeetingDifference.Coming;

/** Calls off, moves and adds one meeting of a group, and undoes it; its sessions follow in the same transaction. */
@Act
public class MeetingChanging {

    @Inject
    MeetingAccess access;

    @Inject
    MeetingRulebook rulebook;

    @Inject
    SessionPlanning planning;

    @Inject
    MeetingNews news;

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Makes a change, in place of an earlier one of the same meeting. Asking again with the same id changes nothing.
     *
     * @return refused with {@code not-found}, {@code group-retired}, {@code schedule-missing}, {@code id-taken} or the code of a
     *     {@link MeetingChangeRule}
     */
    public Outcome<UUID> change(UUID groupId, ChangeMeeting asked) {
        return access.groupForChange(groupId).then(group -> {
            screening.isReadIn(group);
            return rulebook.change(groupId, asked.id())
                    .map(made -> Outcome.done(made.id()))
                    .orElseGet(() -> fresh(group, asked.change(), asked.closedDayConfirmed()));
        });
    }

    private Outcome<UUID> fresh(SupportGroup group, MeetingChange wanted, boolean closedDayConfirmed) {
        return group.unlessClosed()
                .then(rulebook::of)
                .then(rules -> MeetingChangeRule.check(asked(group, rules, wanted, closedDayConfirmed)))
                .then(allowed -> {
                    List<Coming> known = news.known(group.id());
                    allowed.before().ifPresent(before -> keepUndone(before.id()));
                    keep(group.id(), wanted);
                    return followed(group, known, wanted, "meeting." + word(wanted.kind()));
                });
    }

    /**
     * Undoes a change. Undoing it again changes nothing.
     *
     * @return refused with {@code not-found}, {@code group-retired}, {@code meeting-held}, {@code meeting-past} or {@code meeting-overlaps}
     */
    public Outcome<UUID> undo(UUID groupId, UUID changeId) {
        return access.openGroupForChange(groupId)
                .then(group -> Found.or404(rulebook.change(groupId, changeId)).then(change -> undo(group, change)));
    }

    private Outcome<UUID> undo(SupportGroup group, MeetingChange change) {
        return rulebook.of(group).then(rules -> {
            if (!rules.changes().contains(change)) {
                return Outcome.done(change.id());
            }
            return MeetingChangeRule.checkUndo(asked(group, rules, change, true))
                    .then(after -> {
                        List<Coming> known = news.known(group.id());
                        keepUndone(change.id());
                        return followed(group, known, change, "meeting.undo-" + word(change.kind()));
                    });
        });
    }

    private Outcome<UUID> followed(SupportGroup group, List<Coming> known, MeetingChange change, String action) {
        planning.replan(group, known);
        audit.record(AuditEvent.changed(action, null, "group", group.id()));
        return Outcome.done(change.id());
    }

    private MeetingChangeRule.Asked asked(
            SupportGroup group, MeetingRules rules, MeetingChange wanted, boolean closedDayConfirmed) {
        Set<Instant> held = new HashSet<>(rows.list(
                Query.of(
                        "SELECT starts_at FROM openchair.group_session WHERE group_id = ? AND state = 'HELD'",
                        group.id()),
                row -> row.instant("starts_at")));
        return new MeetingChangeRule.Asked(
                rules, wanted, held, clock.instant(), group.today(clock), closedDayConfirmed);
    }

    private void keep(UUID groupId, MeetingChange change) {
        rows.change(Query.of(
                "INSERT INTO openchair.schedule_exception (id, group_id, kind, on_date, new_date, new_starts_at, reason,"
                        + " note, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                change.id(),
                groupId,
                change.kind(),
                change.date(),
                change.newDate(),
                change.newStartsAt(),
                change.reason(),
                change.note(),
                caller.subject(),
                clock.instant()));
    }

    private void keepUndone(UUID changeId) {
        rows.change(Query.of(
                "UPDATE openchair.schedule_exception SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                caller.subject(),
                clock.instant(),
                changeId));
    }

    private static String word(MeetingChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
