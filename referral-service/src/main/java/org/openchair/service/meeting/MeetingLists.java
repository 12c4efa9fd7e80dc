package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.meeting.ComingMeeting;
import org.openchair.api.meeting.ComingMeetings;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.MeetingChange;
import org.openchair.directory.MeetingRules;
import org.openchair.directory.PlannedMeeting;
import org.openchair.directory.SupportGroup;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.planning.PlanningHorizon;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.service.session.MeetingRulebook;
import org.openchair.service.session.ScheduleText;

/** Lists the coming meetings of a group, with what was left out and why. */
@Act
public class MeetingLists {

    private static final String GROUP =
            """
            SELECT g.*, h.name AS host, CASE WHEN openchair.reads_as_peer(CAST(? AS uuid), g.id) THEN g.id END AS peer_of
              FROM openchair.support_group g LEFT JOIN openchair.host h ON h.id = g.host_id WHERE g.id = ?""";

    @Inject
    MeetingAccess access;

    @Inject
    ReadByPeers peers;

    @Inject
    MeetingRulebook rulebook;

    @Inject
    Rows rows;

    @Inject
    Wording wording;

    @Inject
    PlanningHorizon ahead;

    @Inject
    Clock clock;

    /** Refused with {@code not-found} for another's group. */
    public Outcome<ComingMeetings> read(UUID groupId) {
        return access.group(groupId).then(group -> Outcome.done(read(group)));
    }

    /** What the schedule and its changes have of a closed group is not to come. */
    private ComingMeetings read(SupportGroup group) {
        Optional<MeetingRules> rules =
                !group.closed() && rulebook.of(group) instanceof Outcome.Done<MeetingRules> stated
                        ? Optional.of(stated.value())
                        : Optional.empty();
        return rows.first(
                        Query.of(GROUP, access.reader(), group.id()),
                        row -> read(
                                row,
                                group.closed(),
                                rules.map(known -> coming(known, group.today(clock), row.id("peer_of")))))
                .orElseThrow();
    }

    private ComingMeetings read(Row row, boolean closed, Optional<List<ComingMeeting>> coming) {
        return new ComingMeetings(
                row.id("id"),
                row.text("name"),
                row.count("version"),
                row.id("host_id"),
                row.text("host"),
                row.text("time_zone"),
                new ScheduleText(wording.locale()).full(row),
                closed,
                coming.isPresent(),
                row.flag("meets_on_holidays"),
                Optional.ofNullable(row.text("holiday_calendar")).orElse(HolidayCalendar.DEFAULT),
                coming.orElse(List.of()));
    }

    private List<ComingMeeting> coming(MeetingRules rules, LocalDate today, UUID peerOf) {
        Instant now = clock.instant();
        LocalDate last = ahead.lastDay(today);
        return rules.between(today, today.plusYears(1)).stream()
                .filter(planned -> planned.startsAt().isAfter(now))
                .filter(planned -> planned.change() != null
                        || !planned.meeting().localDate().isAfter(last))
                .map(planned -> meeting(planned, rules, peerOf))
                .toList();
    }

    private ComingMeeting meeting(PlannedMeeting planned, MeetingRules rules, UUID peerOf) {
        Optional<MeetingChange> change = Optional.ofNullable(planned.change());
        return new ComingMeeting(
                planned.meeting().localDate(),
                planned.startsAt(),
                planned.meeting().endsAt(),
                planned.standing(),
                planned.reason(),
                peers.shown(planned.note(), peerOf),
                change.map(MeetingChange::id).orElse(null),
                change.map(MeetingChange::date).orElse(null),
                change.filter(moved -> planned.standing() == PlannedMeeting.Standing.MOVED_AWAY)
                        .map(moved -> rules.meetingOf(moved).startsAt())
                        .orElse(null));
    }
}
