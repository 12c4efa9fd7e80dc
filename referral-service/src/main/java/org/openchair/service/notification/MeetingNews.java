package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.planning.PlanningHorizon;
import org.openchair.session.MeetingDifference;
import org.openchair.session.MeetingDifference.Coming;

/**
 * Tells everyone concerned once that meetings of a group changed: its leaders, who was asked to lead one of them, who referred someone
 * about to start, and its members by mail. What changes within {@link #OPEN} after the first change belongs to the same news, whose
 * mail says how things stand then (ADR 62); what is changed back within that time is told to no one. Everything happens in the transaction of the change.
 */
@ApplicationScoped
public class MeetingNews {

    /** How long further changes join the first before anything is mailed. */
    static final Duration OPEN = Duration.ofMinutes(5);

    /** What is planned so much later than all that was known is the plan going on. */
    private static final Duration GOES_ON = Duration.ofDays(6);

    private static final String COMING =
            "SELECT starts_at, place_mark, regular_day, beyond FROM openchair.coming_meetings(?, ?, ?) ORDER BY starts_at, beyond";

    private static final String STAFF =
            """
            SELECT 'my-group' AS target, f.group_id AS target_id, f.staff_id
              FROM openchair.group_facilitator f WHERE f.group_id = ?
            UNION ALL
            SELECT 'session', s.id, u.staff_id
              FROM openchair.session_substitute u
              JOIN openchair.group_session s ON s.id = u.session_id AND s.group_id = ? AND s.starts_at = ANY (CAST(? AS timestamptz[]))
             WHERE u.undone_at IS NULL
               AND NOT EXISTS (SELECT FROM openchair.group_facilitator f WHERE f.group_id = s.group_id AND f.staff_id = u.staff_id)
            UNION ALL
            SELECT 'referral', r.id, r.referrer_id FROM openchair.referral r WHERE r.group_id = ? AND openchair.stands_at(r) = 'ACCEPTED'
             ORDER BY staff_id, target_id""";

    private static final String TELL_STAFF =
            """
            INSERT INTO openchair.notice AS known (id, kind, recipient_id, target, target_id, made_at, mail_due_at, meeting_news_id)
            SELECT told.id, ?, told.recipient, told.target, told.target_id, ?,
                   CASE WHEN ? AND c.delivery <> 'NONE' THEN greatest(openchair.mail_due(c, ?), ?) END, ?
              FROM unnest(?, ?, ?, ?) AS told (id, recipient, target, target_id)
              LEFT JOIN openchair.notice_choice c ON c.staff_id = told.recipient
            ON CONFLICT (meeting_news_id, recipient_id, target_id) WHERE meeting_news_id IS NOT NULL
            DO UPDATE SET read_at = NULL, mail_due_at = CASE WHEN known.mail_id IS NULL THEN excluded.mail_due_at ELSE known.mail_due_at END""";

    private static final String TELL_MEMBERS =
            """
            INSERT INTO openchair.outgoing_mail (id, patient_id, kind, made_at, due_at, meeting_news_id)
            SELECT told.id, p.id, ?, ?, ?, ?
              FROM unnest(?, ?) AS told (id, patient)
              JOIN openchair.patient p ON p.id = told.patient AND openchair.mail_address(p) IS NOT NULL
            ON CONFLICT (meeting_news_id, patient_id) WHERE meeting_news_id IS NOT NULL DO NOTHING""";

    /** Those who have a seat in a group. */
    static final String MEMBERS =
            "SELECT patient_id FROM openchair.enrollment WHERE group_id = ? AND state <> 'ENDED' ORDER BY patient_id";

    private record Told(String target, UUID targetId, UUID staffId) {}

    private record News(UUID id, Instant closesAt) {}

    @Inject
    Rows rows;

    @Inject
    MailSettings mail;

    @Inject
    PlanningHorizon horizon;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What people know of a group's meetings to come: asked before something changes. */
    public List<Coming> known(UUID groupId) {
        return coming(groupId, clock.instant(), null);
    }

    /** Tells of the changes since, if there are any. */
    public void tell(UUID groupId, List<Coming> before) {
        if (!before.isEmpty()) {
            Instant until = before.get(before.size() - 1).startsAt().plus(GOES_ON);
            List<MeetingDifference> changes = between(groupId, before, until);
            if (!changes.isEmpty()) {
                News news = news(groupId, before, until);
                if (changes(news.id()).isEmpty()) {
                    rows.first(Query.of("SELECT openchair.withdraw_news(?)", news.id()), row -> true);
                } else {
                    tell(groupId, news, changes);
                }
            }
        }
    }

    /** That the group has closed is told as that, by {@link GroupNotices}: what was still to be told of its meetings is not. */
    public void close(UUID groupId) {
        rows.first(Query.of("SELECT openchair.close_news(?)", groupId), row -> true);
    }

    /** What changed, as far as it is still to come; nothing when it was all changed back, or the group has closed. */
    List<MeetingDifference> changes(UUID newsId) {
        List<Coming> before = rows.list(
                Query.of(
                        "SELECT starts_at, place_mark, regular_day FROM openchair.meeting_before WHERE news_id = ?",
                        newsId),
                MeetingNews::coming);
        return rows.first(
                        Query.of(
                                "SELECT n.group_id, n.planned_until FROM openchair.meeting_news n"
                                        + " JOIN openchair.support_group g ON g.id = n.group_id AND g.status <> 'RETIRED'"
                                        + " WHERE n.id = ?",
                                newsId),
                        row -> between(row.id("group_id"), before, row.instant("planned_until")))
                .orElse(List.of());
    }

    private List<MeetingDifference> between(UUID groupId, List<Coming> before, Instant until) {
        Instant now = clock.instant();
        return MeetingDifference.between(before, coming(groupId, now, until), canceled(groupId), now);
    }

    private Set<LocalDate> canceled(UUID groupId) {
        return Set.copyOf(rows.list(
                Query.of("SELECT DISTINCT local_date FROM openchair.canceled_session WHERE group_id = ?", groupId),
                row -> row.date("local_date")));
    }

    private List<Coming> coming(UUID groupId, Instant now, Instant until) {
        LocalDate lastDay =
                horizon.lastDay(LocalDate.ofInstant(now, ZoneOffset.UTC)).plusDays(1);
        return rows
                .list(
                        Query.of(COMING, groupId, now, lastDay),
                        row -> until == null
                                        || row.flag("beyond")
                                        || !row.instant("starts_at").isAfter(until)
                                ? coming(row)
                                : null)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Coming coming(Row row) {
        return new Coming(row.instant("starts_at"), row.text("place_mark"), row.date("regular_day"));
    }

    /** The news that is open, or a new one. The lock keeps two changes at once from opening two. */
    private News news(UUID groupId, List<Coming> before, Instant until) {
        Instant now = clock.instant();
        rows.first(
                Query.of("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "meeting-news " + groupId),
                row -> true);
        return rows.first(
                        Query.of(
                                "SELECT id, closes_at FROM openchair.meeting_news WHERE group_id = ? AND closes_at > ?"
                                        + " ORDER BY closes_at DESC LIMIT 1",
                                groupId,
                                now),
                        row -> new News(row.id("id"), row.instant("closes_at")))
                .orElseGet(() -> open(groupId, before, until, now));
    }

    private News open(UUID groupId, List<Coming> before, Instant until, Instant now) {
        News news = new News(Ids.next(), now.plus(OPEN));
        rows.change(Query.of(
                "INSERT INTO openchair.meeting_news (id, group_id, opened_at, closes_at, planned_until) VALUES (?, ?, ?, ?, ?)",
                news.id(),
                groupId,
                now,
                news.closesAt(),
                until));
        rows.change(Query.of(
                "INSERT INTO openchair.meeting_before (news_id, starts_at, place_mark, regular_day)"
                        + " SELECT ?, starts_at, place_mark, CAST(nullif(day, '') AS date)"
                        + " FROM unnest(CAST(? AS timestamptz[]), CAST(? AS text[]), CAST(? AS text[]))"
                        + " AS known (starts_at, place_mark, day) ON CONFLICT DO NOTHING",
                news.id(),
                before.stream().map(Coming::startsAt).toList(),
                before.stream().map(Coming::placeMark).toList(),
                before.stream().map(MeetingNews::day).toList()));
        return news;
    }

    private static String day(Coming meeting) {
        return Optional.ofNullable(meeting.regularDay())
                .map(LocalDate::toString)
                .orElse("");
    }

    private void tell(UUID groupId, News news, List<MeetingDifference> changes) {
        List<Instant> times = changes.stream()
                .flatMap(each -> Stream.of(each.was(), each.is()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        UUID me = caller.person().map(Caller.Person::staffId).orElse(null);
        List<Told> staff = rows.list(
                Query.of(STAFF, groupId, groupId, times, groupId),
                row -> new Told(row.text("target"), row.id("target_id"), row.id("staff_id")));
        tellStaff(
                news, staff.stream().filter(told -> !told.staffId().equals(me)).toList());
        tellMembers(news, rows.list(Query.of(MEMBERS, groupId), row -> row.id("patient_id")));
    }

    private void tellStaff(News news, Collection<Told> told) {
        if (!told.isEmpty()) {
            Instant now = clock.instant();
            rows.change(Query.of(
                    TELL_STAFF,
                    NoticeKind.SESSION_CHANGED,
                    now,
                    mail.on(),
                    now,
                    news.closesAt(),
                    news.id(),
                    told.stream().map(each -> Ids.next()).toList(),
                    told.stream().map(Told::staffId).toList(),
                    told.stream().map(Told::target).toList(),
                    told.stream().map(Told::targetId).toList()));
        }
    }

    private void tellMembers(News news, List<UUID> patients) {
        if (mail.on() && !patients.isEmpty()) {
            rows.change(Query.of(
                    TELL_MEMBERS,
                    NoticeKind.SESSION_CHANGED,
                    clock.instant(),
                    news.closesAt(),
                    news.id(),
                    patients.stream().map(each -> Ids.next()).toList(),
                    new ArrayList<>(patients)));
        }
    }
}
