package org.openchair.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.testing.TestDatabase;

/** Mail on a real mail server that comes and goes: nothing is lost, and nothing is sent twice without need. */
class OutboxTest {

    private static final ServerSetup SMTP = new ServerSetup(18126, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final SetClock clock = new SetClock();
    private final Node node = new Node(clock, SMTP.getPort());
    private GreenMail mail;

    @BeforeEach
    void open() throws SQLException {
        sql("UPDATE openchair.outgoing_mail SET state = 'NOT_WANTED', settled_at = now() WHERE state = 'WAITING'");
        sql("UPDATE openchair.notice SET mail_due_at = NULL WHERE mail_id IS NULL");
        mail = started();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void what_happens_is_mailed_at_once_without_a_name_to_who_chose_so() throws Exception {
        UUID fay = staff("AT_ONCE", "en");
        tell(fay, NoticeKind.REFERRAL_RECEIVED);
        tell(fay, NoticeKind.REFERRAL_RECEIVED);
        tell(fay, NoticeKind.CANCEL_REQUESTED);
        node.round();
        MimeMessage only = only();
        assertThat(only.getAllRecipients()[0]).hasToString(fay + "@example.org");
        assertThat(only.getSubject()).isEqualTo("Openchair: something is waiting for you");
        assertThat(text(only))
                .contains("A referral is waiting for your answer. (2)", "https://openchair.example.org/notices")
                .contains("The cancellation of a referral is waiting");
        assertThat(only.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(only.getHeader("Message-ID")[0]).endsWith("@openchair>");
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_daily_mail_waits_for_its_hour_and_leaves_out_what_was_read_meanwhile() throws Exception {
        UUID theo = staff("DAILY", "es");
        tell(theo, NoticeKind.REFERRAL_RECEIVED);
        tell(theo, NoticeKind.INFORMATION_GIVEN);
        node.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        sql("UPDATE openchair.notice SET read_at = made_at, mail_due_at = NULL WHERE kind = 'INFORMATION_GIVEN'"
                + " AND recipient_id = '" + theo + "'");
        clock.passes(Duration.ofHours(24));
        node.round();
        assertThat(only().getSubject()).isEqualTo("Openchair: algo le espera");
        assertThat(text(only()))
                .contains("Hay una referencia que espera su respuesta.")
                .doesNotContain("pregunta suya");
        clock.passes(Duration.ofHours(24));
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void danger_does_not_wait_for_the_daily_mail_but_keeps_to_who_wants_none() throws Exception {
        UUID daily = staff("DAILY", "en");
        tell(daily, NoticeKind.REFERRAL_RECEIVED);
        tell(daily, NoticeKind.DANGER_UNANSWERED);
        tell(staff("NONE", "en"), NoticeKind.DANGER_UNANSWERED);
        node.round();
        assertThat(text(only()))
                .contains("Someone may be in danger, and no one has responded yet. Please look now.")
                .doesNotContain("referral");
    }

    @Test
    void old_news_is_forgotten_but_neither_what_waits_nor_what_could_not_be_delivered() throws Exception {
        UUID fay = staff("NONE", "en");
        mail(fay, "SENT", 91, null);
        mail(fay, "SENT", 89, null);
        mail(fay, "SENT", 300, "200 days");
        mail(fay, "SENT", 400, "367 days");
        mail(fay, "GIVEN_UP", 400, null);
        mail(fay, "WAITING", 400, "367 days");
        node.outbox.forgetOldNews();
        assertThat(number("SELECT count(*) FROM openchair.notice WHERE recipient_id = '" + fay + "'"))
                .as("a year, and what waits")
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM openchair.outgoing_mail WHERE staff_id = '" + fay + "'"))
                .as("89 days, told by a notice, given up, waiting")
                .isEqualTo(4);
    }

    /** A mail that was settled some days ago, perhaps with a notice that is as old as said. */
    private static void mail(UUID staff, String state, int days, String noticed) throws SQLException {
        UUID id = Ids.next();
        boolean waits = state.equals("WAITING");
        sql(
                """
                INSERT INTO openchair.outgoing_mail (id, staff_id, state, made_at, due_at, failure, settled_at)
                VALUES ('%s', '%s', '%s', now() - interval '500 days', '2099-01-01', %s, %s)"""
                        .formatted(
                                id,
                                staff,
                                state,
                                state.equals("GIVEN_UP") ? "'refused'" : "NULL",
                                waits ? "NULL" : "now() - interval '" + days + " days'"));
        if (noticed != null) {
            sql(
                    """
                    INSERT INTO openchair.notice (id, kind, recipient_id, target, target_id, made_at, mail_due_at, mail_id)
                    VALUES ('%s', 'REFERRAL_RECEIVED', '%s', 'inbox', '%s', now() - interval '%s', now(), '%s')"""
                            .formatted(Ids.next(), staff, Ids.next(), noticed, id));
        }
    }

    @Test
    void nothing_is_lost_and_nothing_doubled_when_the_server_is_away_for_days() throws Exception {
        mail.stop();
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            people.add(staff("AT_ONCE", "en"));
            tell(people.get(i), NoticeKind.REFERRAL_ACCEPTED);
        }
        for (int i = 0; i < 36; i++) {
            node.round();
            clock.passes(Duration.ofHours(2));
        }
        assertThat(
                        number(
                                "SELECT count(*) FROM openchair.outgoing_mail WHERE state = 'WAITING' AND failure = 'unreachable'"))
                .isEqualTo(25);
        mail = started();
        node.round();
        assertThat(recipients()).hasSize(25).doesNotHaveDuplicates();
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(25);
    }

    @Test
    void the_delays_grow_while_the_server_is_away() throws Exception {
        mail.stop();
        tell(staff("AT_ONCE", "en"), NoticeKind.REFERRAL_ACCEPTED);
        node.round();
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int delay = number("SELECT ceil(extract(epoch FROM min(due_at) - TIMESTAMPTZ '" + clock.instant()
                    + "')) FROM openchair.outgoing_mail WHERE state = 'WAITING'");
            delays.add(delay);
            clock.passes(Duration.ofSeconds(delay));
            node.round();
        }
        assertThat(delays.get(0)).isEqualTo(60);
        assertThat(delays).isSorted().endsWith(900);
        assertThat(delays.get(4)).isGreaterThan(delays.get(1));
    }

    @Test
    void several_workers_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 60; i++) {
            tell(staff("AT_ONCE", "en"), NoticeKind.SEAT_OFFERED);
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Node other = new Node(clock, SMTP.getPort());
            rounds.add(workers.submit(() -> {
                start.await();
                other.round();
                return null;
            }));
        }
        start.countDown();
        for (Future<?> round : rounds) {
            round.get();
        }
        workers.shutdown();
        node.round();
        assertThat(recipients()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void what_a_worker_took_and_did_not_finish_is_tried_by_another() throws Exception {
        UUID fay = staff("AT_ONCE", "en");
        tell(fay, NoticeKind.REFERRAL_RECEIVED);
        node.outbox.gather();
        sql("UPDATE openchair.outgoing_mail SET due_at = TIMESTAMPTZ '"
                + clock.instant().plus(Outbox.LEASE) + "', attempts = 1 WHERE state = 'WAITING'");
        node.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.passes(Outbox.LEASE.plusSeconds(1));
        node.round();
        assertThat(recipients()).containsExactly(fay + "@example.org");
    }

    @Test
    void an_address_that_is_none_is_given_up_where_it_can_be_seen_and_holds_nobody_up() throws Exception {
        UUID wrong = staff("AT_ONCE", "en");
        sql("UPDATE openchair.notice_choice SET address = 'no address' WHERE staff_id = '" + wrong + "'");
        UUID right = staff("AT_ONCE", "en");
        tell(wrong, NoticeKind.REFERRAL_ACCEPTED);
        tell(right, NoticeKind.REFERRAL_ACCEPTED);
        node.round();
        assertThat(recipients()).containsExactly(right + "@example.org");
        assertThat(number("SELECT count(*) FROM openchair.outgoing_mail WHERE staff_id = '" + wrong
                        + "' AND state = 'GIVEN_UP' AND failure = 'refused'"))
                .isEqualTo(1);
    }

    @Test
    void who_changed_their_mind_gets_no_mail_any_more() throws Exception {
        UUID fay = staff("AT_ONCE", "en");
        tell(fay, NoticeKind.REFERRAL_RECEIVED);
        sql("UPDATE openchair.notice_choice SET delivery = 'NONE' WHERE staff_id = '" + fay + "'");
        node.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(state(fay)).isEqualTo("NOT_WANTED");
    }

    @Test
    void a_patient_is_mailed_in_their_language_only_as_they_allowed() throws Exception {
        UUID reached = patient("es", "'EMAIL'", false);
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, reached);
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, patient("en", "'PHONE'", false));
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, patient("en", "NULL", false));
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, patient("en", "'EMAIL'", true));
        UUID asksLater = patient("en", "'EMAIL'", false);
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, asksLater);
        sql("UPDATE openchair.patient SET do_not_contact = true WHERE id = '" + asksLater + "'");
        node.round();
        assertThat(recipients()).containsExactly(reached + "@example.org");
        assertThat(text(only())).contains("Cambiaron reuniones").doesNotContain("Rosa", "Quintero");
        String stop = only().getHeader("List-Unsubscribe")[0];
        assertThat(stop).matches("<https://openchair.example.org/api/mail-stops/[A-Za-z0-9_-]{43}>");
        assertThat(text(only())).contains(stop.replaceAll("[<>]", "").replace("/api/mail-stops/", "/mail/"));
        sql("INSERT INTO openchair.mail_stop VALUES ('" + reached + "', now())");
        node.notices.tellMember(NoticeKind.SESSION_CHANGED, reached);
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_link_to_rate_a_session_is_mailed_once_and_kept_beside_nobody() throws Exception {
        UUID reached = patient("en", "'EMAIL'", false);
        UUID session = UUID.randomUUID();
        sql("INSERT INTO openchair.support_group (id, status, name, updated_at) VALUES ('" + session
                + "', 'DRAFT', 'Circle', now()); INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at,"
                + " state) VALUES ('" + session + "', '" + session
                + "', current_date, now(), now() + interval '1 hour', 'HELD');"
                + " INSERT INTO openchair.feedback_round (session_id, closes_at, most_answers) VALUES ('" + session
                + "', now() + interval '3 days', 1)");
        node.notices.askToRate(session, List.of(reached, patient("en", "'PHONE'", false)));
        node.notices.askToRate(session, List.of(reached));
        node.round();
        assertThat(recipients()).containsExactly(reached + "@example.org");
        String link = text(only()).replaceAll("(?s).*/feedback/([A-Za-z0-9_-]{43}).*", "$1");
        assertThat(number("SELECT count(*) FROM openchair.feedback_link WHERE session_id = '" + session
                        + "' AND token_hash = sha256('" + link + "'::bytea)"))
                .isEqualTo(1);
        assertThat(text(only())).contains("This address works once").doesNotContain("Circle");
    }

    private GreenMail started() {
        GreenMail server = new GreenMail(SMTP);
        server.start();
        return server;
    }

    private void tell(UUID staff, NoticeKind kind) {
        node.notices.tell(new Notice(kind, staff, "referral", Ids.next()));
    }

    private MimeMessage only() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private List<String> recipients() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(OutboxTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        return message.getContent().toString();
    }

    /** Somebody of the staff whose daily mail leaves at eight in the morning of New York. */
    private static UUID staff(String delivery, String language) throws SQLException {
        UUID id = Ids.next();
        sql("INSERT INTO openchair.staff (id, display_name) VALUES ('" + id + "', 'Somebody')");
        sql(
                "INSERT INTO openchair.notice_choice VALUES ('%s', '%s', '08:00', 'America/New_York', '%s', '%s@example.org', now())"
                        .formatted(id, delivery, language, id));
        return id;
    }

    private static UUID patient(String language, String contactBy, boolean doNotContact) throws SQLException {
        sql(
                "INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('outbox')::uuid, 'Clinic of the outbox', 'UTC')"
                        + " ON CONFLICT DO NOTHING");
        UUID id = Ids.next();
        sql(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, email,
                  preferred_language, registered_at, contact_by, do_not_contact)
                VALUES ('%s', md5('outbox')::uuid, '%s', 'Rosa', 'Quintero', '1980-01-01', '%s@example.org', '%s', now(), %s, %s)"""
                        .formatted(id, id, id, language, contactBy, doNotContact));
        return id;
    }

    private static String state(UUID staff) throws SQLException {
        return text("SELECT state FROM openchair.outgoing_mail WHERE staff_id = '" + staff + "'");
    }

    private static String text(String query) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int number(String query) throws SQLException {
        return (int) Double.parseDouble(text(query));
    }

    private static void sql(String change) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
