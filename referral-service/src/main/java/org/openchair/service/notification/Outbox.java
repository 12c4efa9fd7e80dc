package org.openchair.service.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openchair.Ids;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/**
 * Delivers mail at least once. A mail waits in the database until the server has taken it. Whoever takes it on moves its next
 * try on by a lease: several workers never take the same, and if one dies, another tries after the lease. A server that is away
 * is tried for as long as it takes; a letter that it does not take is given up where the administrator sees it.
 */
@ApplicationScoped
public class Outbox {

    static final int BATCH = 20;
    static final Duration LEASE = Duration.ofMinutes(10);
    static final int MOST_ATTEMPTS = 12;

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final Duration LONGEST_DELAY = Duration.ofHours(6);
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(15);

    /** What falls due for one person goes into one mail. The locks keep another worker from gathering the same. */
    private static final String GATHER =
            """
            WITH due AS (
              SELECT id, recipient_id FROM openchair.notice
               WHERE mail_id IS NULL AND mail_due_at <= ? ORDER BY mail_due_at LIMIT 100 FOR UPDATE SKIP LOCKED),
            person AS (
              SELECT recipient_id, row_number() OVER (ORDER BY recipient_id) AS place FROM (SELECT DISTINCT recipient_id FROM due) one),
            mail AS (
              INSERT INTO openchair.outgoing_mail (id, staff_id, made_at, due_at)
              SELECT fresh.id, person.recipient_id, ?, ?
                FROM person JOIN unnest(?) WITH ORDINALITY AS fresh (id, place) ON fresh.place = person.place
              RETURNING id, staff_id)
            UPDATE openchair.notice n SET mail_id = mail.id
              FROM due JOIN mail ON mail.staff_id = due.recipient_id WHERE n.id = due.id""";

    private static final String TAKE =
            """
            UPDATE openchair.outgoing_mail m SET due_at = ?, attempts = m.attempts + 1
              FROM (SELECT id FROM openchair.outgoing_mail WHERE state = 'WAITING' AND due_at <= ?
                     ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) due
             WHERE m.id = due.id
            RETURNING m.id, m.staff_id, m.patient_id, m.kind, m.session_id, m.meeting_news_id, m.made_at, m.attempts""";

    @Inject
    Rows rows;

    @Inject
    MailSettings settings;

    @Inject
    LetterWriter writer;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    /** Gathers due notices into mails. To be called outside of a transaction, as is everything here. */
    void gather() {
        Instant now = clock.instant();
        rows.change(Query.of(
                GATHER, now, now, now, Stream.generate(Ids::next).limit(100).toList()));
    }

    /**
     * Tries what is due.
     *
     * @return whether more may be due
     */
    boolean deliver() {
        List<DueEmail> due = take();
        for (int i = 0; i < due.size(); i++) {
            if (deliver(due.get(i)) == MailServer.Result.UNREACHABLE) {
                due.subList(i, due.size()).forEach(this::putBack);
                LOG.log(Level.WARNING, "{0} mails wait for the mail server", due.size() - i);
                return false;
            }
        }
        return due.size() == BATCH;
    }

    /**
     * Forgets links that do not work any more.
     *
     * @return how many
     */
    public int forgetOldLinks() {
        return rows.change(Query.of(
                "DELETE FROM openchair.mail_stop_link WHERE made_at < ?",
                clock.instant().minus(MailStops.LINK_WORKS)));
    }

    /** Forgets notices and mail that nobody needs any more; the database says which. */
    public void forgetOldNews() {
        rows.first(Query.of("SELECT openchair.forget_old_news()"), row -> true);
    }

    private List<DueEmail> take() {
        Instant now = clock.instant();
        return rows.list(Query.of(TAKE, now.plus(LEASE), now, BATCH), Outbox::read);
    }

    private MailServer.Result deliver(DueEmail mail) {
        Optional<Letter> letter = writer.write(mail);
        if (letter.isEmpty()) {
            settle(mail, "NOT_WANTED", null);
            return MailServer.Result.SENT;
        }
        MailServer.Result result = server.send(letter.get());
        switch (result) {
            case SENT -> settle(mail, "SENT", null);
            case REFUSED -> giveUp(mail, "refused");
            case DEFERRED -> tryLater(mail);
            default -> {}
        }
        return result;
    }

    private void tryLater(DueEmail mail) {
        if (mail.attempts() >= MOST_ATTEMPTS) {
            giveUp(mail, "deferred");
        } else {
            postpone(
                    mail,
                    shorter(settings.firstDelay().multipliedBy(1L << (mail.attempts() - 1)), LONGEST_DELAY),
                    0,
                    "deferred");
        }
    }

    /** The longer it has waited, the less often: nothing is wrong with it, so that the try does not count. */
    private void putBack(DueEmail mail) {
        Duration waited = Duration.between(mail.madeAt(), clock.instant()).dividedBy(2);
        Duration delay = waited.compareTo(settings.firstDelay()) < 0 ? settings.firstDelay() : waited;
        postpone(mail, shorter(delay, LONGEST_ABSENCE), 1, "unreachable");
    }

    private void postpone(DueEmail mail, Duration delay, int uncounted, String why) {
        rows.change(Query.of(
                "UPDATE openchair.outgoing_mail SET due_at = ?, attempts = attempts - ?, failure = ?"
                        + " WHERE id = ? AND state = 'WAITING'",
                clock.instant().plus(delay),
                uncounted,
                why,
                mail.id()));
    }

    private void giveUp(DueEmail mail, String why) {
        LOG.log(Level.WARNING, "Mail {0} could not be delivered: {1}", new Object[] {mail.id(), why});
        settle(mail, "GIVEN_UP", why);
    }

    private void settle(DueEmail mail, String state, String why) {
        rows.change(Query.of(
                "UPDATE openchair.outgoing_mail SET state = ?, failure = ?, settled_at = ? WHERE id = ? AND state = 'WAITING'",
                state,
                why,
                clock.instant(),
                mail.id()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static DueEmail read(Row row) {
        return new DueEmail(
                row.id("id"),
                row.id("staff_id"),
                row.id("patient_id"),
                row.code("kind", NoticeKind.class),
                row.id("session_id"),
                row.id("meeting_news_id"),
                row.instant("made_at"),
                row.count("attempts"));
    }
}
