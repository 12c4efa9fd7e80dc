package org.openchair.service.calendar;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.LinkSecret;
import org.openchair.service.persistence.Act;
import org.openchair.session.SessionState;

/** Reads the sessions behind a secret link, 60 days back and 180 ahead. Two statements. */
@Act
public class CalendarFeeds {

    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(180);

    /** What a group for substance use is called where others may look on: that somebody goes there is for nobody to see. */
    private static final String GROUP =
            """
            SELECT l.group_id, openchair.discreet_name(g, 'Group session') AS title
              FROM openchair.calendar_link l
              JOIN openchair.support_group g ON g.id = l.group_id
              JOIN openchair.group_facilitator f ON f.group_id = l.group_id AND f.staff_id = l.staff_id
             WHERE l.token_hash = ? AND l.revoked_at IS NULL""";

    private static final String SESSIONS =
            """
            SELECT id, version, starts_at, ends_at, state FROM openchair.group_session
             WHERE group_id = ? AND starts_at BETWEEN ? AND ? ORDER BY starts_at, id""";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** The iCalendar file, or empty when the link does not work. */
    public Optional<String> read(LinkSecret secret) {
        return rows.first(
                Query.of(GROUP, secret.hash()),
                row -> GroupCalendar.of(row.text("title"), sessions(row.id("group_id")), clock.instant()));
    }

    private List<GroupCalendar.Entry> sessions(UUID groupId) {
        Instant now = clock.instant();
        return rows.list(Query.of(SESSIONS, groupId, now.minus(BACK), now.plus(AHEAD)), CalendarFeeds::entry);
    }

    private static GroupCalendar.Entry entry(Row row) {
        SessionState state = row.code("state", SessionState.class);
        boolean cancelled = state == SessionState.CANCELLED_BY_HOST || state == SessionState.CANCELLED_OTHER;
        return new GroupCalendar.Entry(
                row.id("id"), row.count("version"), row.instant("starts_at"), row.instant("ends_at"), cancelled);
    }
}
