package org.openchair.service.notification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.notification.NoticeView;
import org.openchair.api.notification.UnreadNotices;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.notification.NoticeKind;
import org.openchair.notification.NoticeWords;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** The caller's own notices. Whom one is about is read when it is shown, by the rights that hold then. */
@Act
public class NoticeList {

    private static final UUID NOBODY = new UUID(0, 0);

    /** A clinician reads the names of the clinic's own patients, a facilitator what a person is called in the group. */
    private static final String OWN =
            """
            SELECT n.id, n.kind, n.target, n.target_id, n.meeting_news_id, n.made_at, n.read_at IS NOT NULL AS read,
                   CASE WHEN n.target = 'referral' AND r.clinic_id = ? OR n.target = 'patient' AND p.clinic_id = ?
                        THEN openchair.full_name(p)
                        WHEN n.target = 'inbox' AND r.state NOT IN ('DRAFT', 'ENTERED_IN_ERROR') AND EXISTS (
                               SELECT FROM openchair.group_facilitator f WHERE f.group_id = r.group_id AND f.staff_id = n.recipient_id)
                        THEN openchair.called_in_group(p, g)
                        WHEN n.target IN ('group', 'my-group', 'vetting', 'session') THEN g.name END AS about
              FROM openchair.notice n
              LEFT JOIN openchair.referral r ON n.target IN ('referral', 'inbox') AND r.id = n.target_id
              LEFT JOIN openchair.group_session s ON n.target = 'session' AND s.id = n.target_id
              LEFT JOIN openchair.patient p ON p.id = CASE n.target WHEN 'patient' THEN n.target_id ELSE r.patient_id END
              LEFT JOIN openchair.support_group g ON g.id =
                        CASE WHEN n.target IN ('group', 'my-group', 'vetting') THEN n.target_id ELSE coalesce(s.group_id, r.group_id) END
             WHERE n.recipient_id = ?""";

    @Inject
    Rows rows;

    @Inject
    MeetingNewsText news;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Newest first.
     *
     * @param unread only those not read yet
     */
    public Page<NoticeView> list(boolean unread, Paging paging) {
        UUID clinic = caller.person().map(Caller.Person::clinicId).orElse(NOBODY);
        Query own = Query.of(OWN, clinic, clinic, me());
        audit.record(AuditEvent.listed("notices"));
        Page<Read> page =
                rows.page(unread ? own.then("AND n.read_at IS NULL") : own, "id DESC", paging, NoticeList::read);
        Map<UUID, List<String>> details = new HashMap<>();
        return new Page<>(
                page.items().stream().map(each -> each.view(details, news)).toList(),
                page.page(),
                page.size(),
                page.total());
    }

    /** How many are not read. */
    public UnreadNotices unread() {
        Query some = Query.of(
                "SELECT CAST(count(*) AS integer) AS number FROM (SELECT 1 FROM openchair.notice"
                        + " WHERE recipient_id = ? AND read_at IS NULL LIMIT 100) unread",
                me());
        return new UnreadNotices(rows.first(some, row -> row.count("number")).orElseThrow());
    }

    /** Marks one as read; doing so again changes nothing. Refused with {@code not-found}. */
    public Outcome<NoticeView> markRead(UUID id) {
        markRead("id = ?", id);
        UUID clinic = caller.person().map(Caller.Person::clinicId).orElse(NOBODY);
        return Found.or404(rows.first(Query.of(OWN + " AND n.id = ?", clinic, clinic, me(), id), NoticeList::read)
                .map(each -> each.view(new HashMap<>(), news)));
    }

    /** Marks those as read that are not newer than one. */
    public UnreadNotices markReadUpTo(UUID newest) {
        markRead("id <= ?", newest);
        return unread();
    }

    /** What was read is not mailed any more. */
    private void markRead(String which, UUID id) {
        rows.change(Query.of(
                "UPDATE openchair.notice SET read_at = greatest(?, made_at),"
                        + " mail_due_at = CASE WHEN mail_id IS NOT NULL THEN mail_due_at END"
                        + " WHERE recipient_id = ? AND read_at IS NULL AND " + which,
                clock.instant(),
                me(),
                id));
    }

    private UUID me() {
        return caller.person().map(Caller.Person::staffId).orElse(NOBODY);
    }

    private static Read read(Row row) {
        return new Read(
                row.id("id"),
                row.code("kind", NoticeKind.class),
                row.text("about"),
                row.text("target"),
                row.id("target_id"),
                row.id("meeting_news_id"),
                row.instant("made_at"),
                row.flag("read"));
    }

    private record Read(
            UUID id,
            NoticeKind kind,
            String about,
            String target,
            UUID targetId,
            UUID newsId,
            Instant at,
            boolean read) {

        /** What changed about meetings is read once for all notices of it. */
        NoticeView view(Map<UUID, List<String>> details, MeetingNewsText news) {
            return new NoticeView(
                    id,
                    kind,
                    NoticeWords.in("en").of(kind),
                    about,
                    target,
                    targetId,
                    newsId == null ? List.of() : details.computeIfAbsent(newsId, each -> news.lines(each, "en")),
                    at,
                    read);
        }
    }
}
