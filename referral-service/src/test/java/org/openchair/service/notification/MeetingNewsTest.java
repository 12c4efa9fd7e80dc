package org.openchair.service.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.directory.ScheduleWords;
import org.openchair.notification.NoticeKind;
import org.openchair.session.MeetingDifference.Coming;
import org.openchair.testing.TestDatabase;

/** What changes within some minutes is told once, with the old and the new time, on a real mail server. */
class MeetingNewsTest {

    private static final ServerSetup SMTP = new ServerSetup(18127, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final SetClock clock = new SetClock();
    private final Node node = new Node(clock, SMTP.getPort());
    private final UUID group = Ids.next();
    private GreenMail mail;
    private UUID fay;
    private UUID rosa;

    @BeforeEach
    void open() throws SQLException {
        sql("UPDATE openchair.outgoing_mail SET state = 'NOT_WANTED', settled_at = now() WHERE state = 'WAITING'");
        sql("UPDATE openchair.notice SET mail_due_at = NULL WHERE mail_id IS NULL");
        sql("INSERT INTO openchair.support_group (id, status, name, time_zone, updated_at) VALUES ('" + group
                + "', 'DRAFT', 'Opioid Circle', 'America/New_York', now())");
        fay = leader();
        rosa = member("es", "'EMAIL'");
        member("en", "'PHONE'");
        for (int week = 1; week <= 3; week++) {
            plan(start(7 * week));
        }
        mail = new GreenMail(SMTP);
        mail.start();
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void four_changes_in_a_row_are_one_mail_to_each_with_the_old_and_the_new_time() throws Exception {
        for (int week = 1; week <= 3; week++) {
            int day = 7 * week;
            changed(() -> move(start(day), start(day + 1)));
        }
        changed(() -> sql("UPDATE openchair.group_session SET place = 'Room 4' WHERE group_id = '" + group
                + "' AND starts_at = '" + start(8) + "'"));
        node.round();
        assertThat(mail.getReceivedMessages()).as("more may change").isEmpty();
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(recipients()).containsExactlyInAnyOrder(fay + "@example.org", rosa + "@example.org");
        assertThat(textTo(rosa))
                .containsIgnoringCase(in("es", start(7)) + ": pasa al " + in("es", start(8)))
                .containsIgnoringCase(in("es", start(21)) + ": pasa al " + in("es", start(22)))
                .contains("Horas: hora oriental.")
                .doesNotContain("Opioid", "Room 4", "Rosa");
        assertThat(textTo(fay))
                .contains("- Meetings were canceled, moved or added, or are in another place.")
                .contains(in("en", start(14)) + " is moved to " + in("en", start(15)))
                .contains("Times: Eastern Time.")
                .doesNotContain("Opioid", "(2)", "(4)");
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void what_is_changed_back_in_time_is_not_mailed_to_members() throws Exception {
        changed(() -> move(start(7), start(8)));
        changed(() -> move(start(8), start(7)));
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(recipients()).doesNotContain(rosa + "@example.org");
    }

    @Test
    void what_is_changed_back_in_time_is_told_to_no_one() throws Exception {
        changed(() -> move(start(7), start(8)));
        assertThat(notices()).isEqualTo("1 0");
        changed(() -> move(start(8), start(7)));
        assertThat(notices()).as("the sum of the changes is nothing").isEqualTo("0 0");
        changed(() -> cancel(start(14)));
        assertThat(notices()).as("then something else changes").isEqualTo("1 0");
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(recipients()).contains(fay + "@example.org");
    }

    @Test
    void who_has_read_of_a_change_is_told_that_it_was_changed_back() throws Exception {
        changed(() -> cancel(start(7)));
        sql("UPDATE openchair.notice SET read_at = made_at, mail_due_at = NULL WHERE recipient_id = '" + fay + "'");
        changed(() ->
                sql("UPDATE openchair.group_session SET state = 'PLANNED', cancel_reason = NULL WHERE group_id = '"
                        + group + "'"));
        assertThat(notices()).isEqualTo("1 0");
    }

    private String notices() throws SQLException {
        return text(
                "SELECT count(*) || ' ' || count(read_at) FROM openchair.notice WHERE target = 'my-group' AND recipient_id = '"
                        + fay + "'");
    }

    @Test
    void a_later_change_is_news_of_its_own() throws Exception {
        changed(() -> cancel(start(7)));
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(textTo(rosa)).containsIgnoringCase(in("es", start(7)) + ": se cancela.");
        changed(() -> cancel(start(14)));
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(mail.getReceivedMessages()).hasSize(4);
    }

    @Test
    void what_was_read_is_unread_again_when_more_changes() throws Exception {
        changed(() -> cancel(start(7)));
        sql("UPDATE openchair.notice SET read_at = made_at, mail_due_at = NULL WHERE recipient_id = '" + fay + "'");
        changed(() -> cancel(start(14)));
        assertThat(text("SELECT count(*) || ' ' || count(read_at) FROM openchair.notice WHERE target = 'my-group' AND"
                        + " recipient_id = '" + fay + "'"))
                .isEqualTo("1 0");
    }

    @Test
    void members_of_a_closed_group_read_that_it_closed_and_whom_to_call_and_of_no_single_meeting() throws Exception {
        changed(() -> cancel(start(7)));
        sql("UPDATE openchair.support_group SET status = 'RETIRED' WHERE id = '" + group + "'");
        cancel(start(14));
        node.news.close(group);
        node.notices.tellMembers(NoticeKind.GROUP_RETIRED, List.of(rosa));
        clock.passes(MeetingNews.OPEN.plusSeconds(1));
        node.round();
        assertThat(recipients()).containsExactly(rosa + "@example.org");
        assertThat(textTo(rosa))
                .contains("terminaron definitivamente", "llame por favor a la oficina que las acordó")
                .doesNotContain("se cancela", "Opioid", "Rosa");
    }

    @Test
    void nothing_that_changes_tells_nobody() throws Exception {
        changed(() -> {});
        assertThat(text("SELECT count(*) FROM openchair.meeting_news WHERE group_id = '" + group + "'"))
                .isEqualTo("0");
    }

    private interface Change {
        void make() throws SQLException;
    }

    private void changed(Change change) throws SQLException {
        List<Coming> known = node.news.known(group);
        change.make();
        node.news.tell(group, known);
    }

    private Instant start(int days) {
        return LocalDate.ofInstant(clock.instant(), NEW_YORK)
                .plusDays(days)
                .atTime(LocalTime.of(18, 30))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static String in(String language, Instant moment) {
        return ScheduleWords.in(Locale.forLanguageTag(language)).of(moment.atZone(NEW_YORK));
    }

    private void plan(Instant start) throws SQLException {
        sql("INSERT INTO openchair.group_session (id, group_id, local_date, starts_at, ends_at, state) VALUES ('"
                + Ids.next()
                + "', '" + group + "', '" + LocalDate.ofInstant(start, NEW_YORK) + "', '" + start + "', '"
                + start.plus(Duration.ofMinutes(90)) + "', 'PLANNED')");
    }

    private void cancel(Instant start) throws SQLException {
        sql(
                "UPDATE openchair.group_session SET state = 'CANCELLED_OTHER', cancel_reason = 'SCHEDULE' WHERE group_id = '"
                        + group + "' AND starts_at = '" + start + "'");
    }

    private void move(Instant from, Instant to) throws SQLException {
        cancel(from);
        sql("DELETE FROM openchair.group_session WHERE group_id = '" + group + "' AND starts_at = '" + to + "'");
        plan(to);
    }

    private UUID leader() throws SQLException {
        UUID id = Ids.next();
        sql("INSERT INTO openchair.staff (id, display_name) VALUES ('" + id + "', 'Somebody'); INSERT INTO"
                + " openchair.group_facilitator VALUES ('" + group + "', '" + id + "')");
        sql(
                "INSERT INTO openchair.notice_choice VALUES ('%s', 'AT_ONCE', '08:00', 'America/New_York', 'en', '%s@example.org', now())"
                        .formatted(id, id));
        return id;
    }

    private UUID member(String language, String contactBy) throws SQLException {
        UUID id = Ids.next();
        sql("INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('news')::uuid, 'Clinic of the news', 'UTC')"
                + " ON CONFLICT DO NOTHING");
        sql(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, email,
                  preferred_language, registered_at, contact_by, do_not_contact)
                VALUES ('%1$s', md5('news')::uuid, '%1$s', 'Rosa', 'Quintero', '1980-01-01', '%1$s@example.org', '%2$s', now(), %3$s,
                  false);
                INSERT INTO openchair.referral (id, clinic_id, patient_id, referrer_id, group_id, state, created_at, sent_at, state_since)
                VALUES ('%1$s', md5('news')::uuid, '%1$s', '%4$s', '%5$s', 'ATTENDING', now(), now(), now());
                INSERT INTO openchair.enrollment (id, group_id, patient_id, referral_id, state, started_on)
                VALUES ('%1$s', '%5$s', '%1$s', '%1$s', 'ACTIVE', current_date)"""
                        .formatted(id, language, contactBy, fay, group));
        return id;
    }

    private List<String> recipients() throws Exception {
        return Arrays.stream(mail.getReceivedMessages())
                .map(MeetingNewsTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String textTo(UUID person) throws Exception {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(person + "@example.org"))
                .findFirst()
                .orElseThrow()
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private static String text(String query) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void sql(String change) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }
}
