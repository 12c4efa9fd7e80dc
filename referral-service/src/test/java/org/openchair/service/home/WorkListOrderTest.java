package org.openchair.service.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.Ids;
import org.openchair.api.WorkCount;
import org.openchair.api.WorkItem;
import org.openchair.api.WorkPage;
import org.openchair.audit.AuditEvent;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.DirectRows;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.CallerWith;
import org.openchair.service.notification.Told;
import org.openchair.service.schedule.Timers;
import org.openchair.staff.Role;
import org.openchair.testing.TestDatabase;
import org.openchair.work.Urgency;

/** What is late by the clock of the group, over a weekend and a holiday, and in which order it stands. */
class WorkListOrderTest {

    /** Friday after Thanksgiving, noon in New York. */
    private static final Instant NOW = Instant.parse("2026-11-27T17:00:00Z");

    private static final UUID NEW_YORK = Ids.next();
    private static final UUID EVERY_DAY = Ids.next();

    @BeforeAll
    static void open() throws SQLException {
        sql(
                "INSERT INTO openchair.clinic (id, name, time_zone) VALUES (md5('work')::uuid, 'Clinic of work', 'America/New_York')");
        sql("INSERT INTO openchair.staff (id, subject, display_name, clinic_id) VALUES"
                + " (md5('work-doctor')::uuid, 'work-doctor', 'Doctor', md5('work')::uuid),"
                + " (md5('work-leader')::uuid, 'work-leader', 'Leader', NULL)");
        group(NEW_YORK, "US");
        group(EVERY_DAY, "XX");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLINICIAN", "FACILITATOR", "PROGRAM_MANAGER", "ADMINISTRATOR", "PARTNER"})
    void every_role_has_its_list_and_nobody_unknown_sees_anybody(Role role) {
        WorkPage page = list("nobody", role).of(null, Paging.of(1, 100));
        assertThat(page.items())
                .noneMatch(item -> List.of("referral", "inbox", "session").contains(item.target()));
        assertThat(page.total())
                .isEqualTo(page.counts().stream().mapToInt(WorkCount::count).sum());
    }

    @Test
    void a_holiday_and_a_weekend_do_not_make_a_referral_late() throws SQLException {
        // Tuesday evening: Wednesday and Friday are working days in New York; without holidays Thursday is one too.
        String tuesday = "2026-11-24T22:00:00Z";
        UUID inTime = referral(NEW_YORK, "ROUTINE", "SENT", tuesday);
        UUID late = referral(EVERY_DAY, "ROUTINE", "SENT", tuesday);
        UUID soon = referral(NEW_YORK, "SOON", "SENT", tuesday);
        List<WorkItem> inbox = list("work-leader", Role.FACILITATOR)
                .of(null, Paging.of(1, 100))
                .items();
        assertThat(of(inTime, inbox))
                .extracting(WorkItem::kind, WorkItem::workingDays)
                .containsExactly("referral-unanswered", 2);
        assertThat(of(late, inbox))
                .extracting(WorkItem::kind, WorkItem::workingDays)
                .containsExactly("referral-overdue", 3);
        assertThat(of(soon, inbox))
                .extracting(WorkItem::kind, WorkItem::workingDays)
                .containsExactly("referral-overdue", 2);
        List<WorkItem> needsMe =
                list("work-doctor", Role.CLINICIAN).of(null, Paging.of(1, 100)).items();
        assertThat(needsMe)
                .extracting(WorkItem::targetId)
                .contains(late.toString(), soon.toString())
                .doesNotContain(inTime.toString());
    }

    @Test
    void harm_stands_before_a_question_and_a_question_before_a_draft() throws SQLException {
        referral(NEW_YORK, "ROUTINE", "DRAFT", "2026-01-05T15:00:00Z");
        referral(NEW_YORK, "ROUTINE", "INFO_REQUESTED", "2026-02-05T15:00:00Z");
        referral(NEW_YORK, "ROUTINE", "DECLINED", "2026-11-25T15:00:00Z");
        List<Urgency> order = new ArrayList<>();
        list("work-doctor", Role.CLINICIAN)
                .of(null, Paging.of(1, 100))
                .items()
                .forEach(item -> order.add(item.urgency()));
        assertThat(order).isSorted().contains(Urgency.HARM, Urgency.WAITING, Urgency.ROUTINE);
        WorkPage questions = list("work-doctor", Role.CLINICIAN).of("info-requested", Paging.of(1, 100));
        assertThat(questions.items()).extracting(WorkItem::kind).containsOnly("info-requested");
        assertThat(questions.counts()).extracting(WorkCount::kind).contains("draft-unsent", "referral-declined");
        WorkPage after = list("work-doctor", Role.CLINICIAN).of("info-requested", Paging.of(9, 100));
        assertThat(after.items()).isEmpty();
        assertThat(after.total()).isEqualTo(questions.total());
    }

    @Test
    void both_sides_are_told_once_that_a_referral_is_late() throws SQLException {
        UUID late = referral(EVERY_DAY, "ROUTINE", "SENT", "2026-11-20T22:00:00Z");
        UUID inTime = referral(EVERY_DAY, "ROUTINE", "SENT", "2026-11-27T15:00:00Z");
        LateNotices notices = noticesAt(NOW);
        notices.run();
        notices.run();
        assertThat(told(late)).isEqualTo("work-doctor REFERRAL_UNANSWERED, work-leader REFERRAL_UNANSWERED");
        assertThat(told(inTime)).isNull();
    }

    @Test
    void who_referred_is_told_once_that_a_consent_ends_and_both_sides_that_it_is_over() throws SQLException {
        Instant now = Instant.now();
        UUID ending = referral(EVERY_DAY, "ROUTINE", "WAITLISTED", now.toString());
        consent(ending, "current_date + 10");
        UUID over = referral(EVERY_DAY, "ROUTINE", "WAITLISTED", now.toString());
        consent(over, "current_date - 3");
        UUID lasting = referral(EVERY_DAY, "ROUTINE", "WAITLISTED", now.toString());
        consent(lasting, "current_date + 200");
        LateNotices notices = noticesAt(now);
        notices.run();
        notices.run();
        assertThat(told(ending)).isEqualTo("work-doctor CONSENT_EXPIRING");
        assertThat(told(over)).isEqualTo("work-doctor CONSENT_EXPIRED, work-leader CONSENT_EXPIRED");
        assertThat(told(lasting)).isNull();
    }

    private static LateNotices noticesAt(Instant now) {
        LateNotices notices = new LateNotices();
        notices.rows = DirectRows.ofTheApplication();
        notices.clocks = list("work-leader", Role.FACILITATOR).clocks;
        notices.notices = Told.at(now);
        return notices;
    }

    private static void consent(UUID referral, String until) throws SQLException {
        sql(
                """
                INSERT INTO openchair.consent (id, referral_id, patient_id, shares, recipient, group_id, purpose, until, given_how,
                  given_at, recorded_at, recorded_by)
                SELECT '%s', r.id, r.patient_id, '{NAME,PARTICIPATION}', 'GROUP', r.group_id, 'TREATMENT', %s, 'WRITTEN',
                       r.sent_at - interval '90 days', r.sent_at, r.referrer_id
                  FROM openchair.referral r WHERE r.id = '%s'"""
                        .formatted(Ids.next(), until, referral));
    }

    private static String told(UUID referral) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT string_agg(s.subject || ' ' || n.kind, ', ' ORDER BY s.subject) FROM openchair.notice n"
                                + " JOIN openchair.staff s ON s.id = n.recipient_id WHERE n.target_id = '" + referral
                                + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static WorkItem of(UUID referral, List<WorkItem> items) {
        return items.stream()
                .filter(item -> item.targetId().equals(referral.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static WorkList list(String subject, Role role) {
        Rows rows = DirectRows.ofTheApplication();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        WorkList list = new WorkList();
        list.rows = rows;
        list.clock = clock;
        list.caller = CallerWith.token(subject, role, rows);
        list.timers = new NoTimers();
        list.clocks = new WorkingClocks();
        list.clocks.rows = rows;
        list.clocks.clock = clock;
        List<AuditEvent> audited = new ArrayList<>();
        list.audit = audited::add;
        return list;
    }

    private static void group(UUID id, String holidays) throws SQLException {
        sql(
                """
                BEGIN;
                INSERT INTO openchair.support_group (id, version, status, vetted_on, name, leadership, kind, format, min_age,
                  confidentiality_guideline, ground_rules, capacity, time_zone, holiday_calendar, updated_at)
                VALUES ('%s', 1, 'VETTED', '2026-10-01', 'Group %s', 'PEER_LED', 'SUPPORT_GROUP', 'IN_PERSON', 18, 'It stays.',
                  'One speaks.', 8, 'America/New_York', '%s', now());
                INSERT INTO openchair.group_facilitator VALUES ('%s', md5('work-leader')::uuid);
                COMMIT"""
                        .formatted(id, id, holidays, id));
    }

    private static UUID referral(UUID group, String urgency, String state, String since) throws SQLException {
        UUID patient = Ids.next();
        UUID referral = Ids.next();
        sql(
                """
                INSERT INTO openchair.patient (id, clinic_id, record_number, given_name, family_name, birth_date, registered_at)
                VALUES ('%s', md5('work')::uuid, '%s', 'Sam', 'Lee', '1990-01-01', now())"""
                        .formatted(patient, patient));
        sql(
                """
                INSERT INTO openchair.referral (id, patient_id, clinic_id, referrer_id, group_id, state, urgency, created_at, sent_at, state_since)
                VALUES ('%s', '%s', md5('work')::uuid, md5('work-doctor')::uuid, '%s', '%s', '%s', '%6$s', '%6$s', '%6$s')"""
                        .formatted(referral, patient, group, state, urgency, since));
        return referral;
    }

    private static void sql(String change) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    /** Where no server runs, no task of its own is to be done. */
    private static final class NoTimers extends Timers {

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
