package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.api.session.CarriedRosters;
import org.openchair.api.session.CarriedRosters.CarriedPerson;
import org.openchair.api.session.CarriedRosters.CarriedRoster;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.MeetingFormat;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.session.SessionState;

/**
 * Reads the rosters that a facilitator may need where there is no network: of the sessions of today, or that still go on, in the
 * sessions that they lead, be it as a substitute. Names to call people by, and nothing else about them. Two statements, however many sessions and people.
 */
@Act
public class RostersOfToday {

    private static final String SESSIONS =
            """
            SELECT s.id, s.version, s.group_id, g.name AS group_name, g.time_zone, s.starts_at, s.ends_at, s.state,
                   s.signed_at IS NOT NULL AS signed, g.format, coalesce(g.enrollment = 'OPEN', false) AS open, s.walk_ins
              FROM openchair.session_leader l
              JOIN openchair.group_session s ON s.id = l.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
             WHERE l.staff_id = ? AND s.state IN ('PLANNED', 'HELD')
               AND s.local_date BETWEEN ? AND ?
               AND (s.local_date = CAST(timezone(g.time_zone, ?) AS date) OR ? BETWEEN s.starts_at AND s.ends_at)
             ORDER BY s.starts_at, s.id""";

    private static final String PEOPLE = "SELECT s.id AS session_id, " + ExpectedPeople.COLUMNS + " "
            + ExpectedPeople.FROM + " WHERE s.id = ANY (?) AND " + ExpectedPeople.ARE_EXPECTED;

    private record Expected(UUID sessionId, CarriedPerson person) {}

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** By their beginning. Refused with {@code not-linked}. */
    public Outcome<CarriedRosters> read() {
        return caller.facilitator().then(facilitator -> {
            List<CarriedRoster> sessions = sessions(facilitator.staffId());
            Map<UUID, List<CarriedPerson>> people = people(sessions);
            sessions.forEach(each -> audit.record(AuditEvent.listed("roster/" + each.sessionId())));
            List<CarriedRoster> rosters = sessions.stream()
                    .map(each -> each.with(people.getOrDefault(each.sessionId(), List.of())))
                    .toList();
            return Outcome.done(new CarriedRosters(facilitator.staffId(), clock.instant(), rosters));
        });
    }

    private List<CarriedRoster> sessions(UUID staffId) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rows.list(
                Query.of(SESSIONS, staffId, day.minusDays(1), day.plusDays(1), now, now), RostersOfToday::roster);
    }

    private Map<UUID, List<CarriedPerson>> people(List<CarriedRoster> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Query query =
                Query.of(PEOPLE, sessions.stream().map(CarriedRoster::sessionId).toList());
        return rows.list(query.ordered("lower(call_name), id"), RostersOfToday::expected).stream()
                .collect(Collectors.groupingBy(
                        Expected::sessionId, Collectors.mapping(Expected::person, Collectors.toList())));
    }

    private static Expected expected(Row row) {
        return new Expected(
                row.id("session_id"),
                new CarriedPerson(
                        row.id("id"),
                        row.text("call_name"),
                        row.flag("name_shared"),
                        row.code("outcome", AttendanceOutcome.class),
                        row.code("modality", Modality.class),
                        row.count("version"),
                        row.flag("newcomer")));
    }

    private static CarriedRoster roster(Row row) {
        MeetingFormat format = row.code("format", MeetingFormat.class);
        return new CarriedRoster(
                row.id("id"),
                row.count("version"),
                row.id("group_id"),
                row.text("group_name"),
                row.text("time_zone"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.flag("signed"),
                Modality.usualIn(format),
                format == MeetingFormat.HYBRID,
                row.flag("open"),
                row.count("walk_ins"),
                List.of());
    }
}
