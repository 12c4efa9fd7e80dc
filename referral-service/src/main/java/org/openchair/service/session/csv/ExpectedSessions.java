package org.openchair.service.session.csv;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.session.ExpectedPeople;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/** The sessions of a group with those who are expected. Two statements, however many sessions and people. */
@RequestScoped
public class ExpectedSessions {

    private static final String SESSIONS =
            """
            SELECT s.id, s.local_date, CAST(s.starts_at AT TIME ZONE g.time_zone AS time) AS starts, s.starts_at,
                   s.state LIKE 'CANCELLED%' AS cancelled, s.signed_at IS NOT NULL AS signed, g.enrollment AS kind, s.walk_ins
              FROM openchair.group_session s JOIN openchair.support_group g ON g.id = s.group_id
             WHERE s.group_id = ? AND""";

    private static final String SEATS = "SELECT s.id AS session_id, " + ExpectedPeople.COLUMNS + " "
            + ExpectedPeople.FROM + " WHERE s.group_id = ? AND " + ExpectedPeople.ARE_EXPECTED + " AND";

    @Inject
    Rows rows;

    private record SessionSeat(UUID session, Expected.Seat seat) {}

    /** Those on any of these days or with any of these ids, by time. */
    List<Expected> of(UUID group, List<LocalDate> days, List<UUID> ids) {
        return read(group, " (s.local_date = ANY (CAST(? AS date[])) OR s.id = ANY (CAST(? AS uuid[])))", days, ids);
    }

    /** Those of a month that are not cancelled, by time. */
    List<Expected> of(UUID group, LocalDate from, LocalDate until) {
        return read(group, " s.local_date BETWEEN ? AND ?", from, until).stream()
                .filter(each -> !each.cancelled())
                .toList();
    }

    private List<Expected> read(UUID group, String condition, Object... values) {
        Map<UUID, List<SessionSeat>> seats = rows
                .list(
                        Query.of(SEATS, group).then(condition, values).then(" ORDER BY call_name, id"),
                        ExpectedSessions::seat)
                .stream()
                .collect(Collectors.groupingBy(SessionSeat::session));
        return rows.list(
                Query.of(SESSIONS, group).then(condition, values).then(" ORDER BY s.starts_at"),
                row -> session(
                        row,
                        seats.getOrDefault(row.id("id"), List.of()).stream()
                                .map(SessionSeat::seat)
                                .toList()));
    }

    private static SessionSeat seat(Row row) {
        return new SessionSeat(
                row.id("session_id"),
                new Expected.Seat(
                        row.id("id"),
                        row.text("call_name"),
                        row.code("outcome", AttendanceOutcome.class),
                        row.code("modality", Modality.class),
                        row.count("version")));
    }

    private static Expected session(Row row, List<Expected.Seat> seats) {
        return new Expected(
                row.id("id"),
                row.date("local_date"),
                row.time("starts"),
                row.instant("starts_at"),
                row.flag("cancelled"),
                row.flag("signed"),
                "OPEN".equals(row.text("kind")),
                row.count("walk_ins"),
                seats);
    }
}
