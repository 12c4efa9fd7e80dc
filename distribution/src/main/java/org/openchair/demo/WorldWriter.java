package org.openchair.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openchair.enrollment.EnrollmentState;
import org.openchair.referral.ReferralMove;

/** Writes the demo's world into an empty database, table by table. */
final class WorldWriter {

    /** What a row has after its first write through JPA. */
    private static final int FIRST_VERSION = 1;

    private static final Duration TRIAL = Duration.ofDays(28);
    private static final Duration SIGNING_TAKES = Duration.ofMinutes(2);

    private final Connection connection;
    private final DemoWorld world;

    WorldWriter(Connection connection, DemoWorld world) {
        this.connection = connection;
        this.world = world;
    }

    void write() throws SQLException {
        patients();
        referrals();
        consents();
        history();
        enrollments();
        sessions();
        marks();
    }

    private void patients() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.patient",
                "id",
                "version",
                "clinic_id",
                "record_number",
                "given_name",
                "family_name",
                "preferred_name",
                "birth_date",
                "phone",
                "email",
                "preferred_language",
                "accessibility_needs",
                "registered_at")) {
            for (DemoPatient patient : world.patients()) {
                table.row(
                        patient.id(),
                        FIRST_VERSION,
                        patient.clinic().id(),
                        patient.recordNumber(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.preferredName(),
                        patient.birthDate(),
                        patient.phone(),
                        patient.email(),
                        patient.language(),
                        patient.accessibilityNeeds(),
                        patient.registeredAt());
            }
        }
    }

    private void referrals() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.referral",
                "id",
                "version",
                "patient_id",
                "clinic_id",
                "referrer_id",
                "group_id",
                "state",
                "urgency",
                "needs",
                "note_to_group",
                "share_phone",
                "share_email",
                "in_danger_now",
                "created_at",
                "sent_at",
                "state_since")) {
            for (DemoReferral referral : world.referrals()) {
                DemoReferral.Asked asked = referral.asked();
                table.row(
                        referral.id(),
                        referral.history().size(),
                        referral.patient().id(),
                        referral.patient().clinic().id(),
                        referral.referrer(),
                        referral.group() == null ? null : referral.group().id(),
                        referral.state(),
                        asked.urgency(),
                        asked.needs(),
                        asked.noteToGroup(),
                        asked.sharePhone(),
                        asked.shareEmail(),
                        asked.inDangerNow(),
                        referral.begunAt(),
                        referral.when(ReferralMove.SEND).orElse(null),
                        referral.last().at());
            }
        }
    }

    private void consents() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection, "openchair.consent", "id", "referral_id", "given_how", "given_at", "recorded_by")) {
            for (DemoReferral referral : world.referrals()) {
                if (referral.asked().consent() != null) {
                    table.row(
                            referral.history().get(0).id(),
                            referral.id(),
                            referral.asked().consent(),
                            referral.begunAt(),
                            referral.referrer());
                }
            }
        }
    }

    private void history() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.referral_event",
                "id",
                "referral_id",
                "position",
                "move",
                "from_state",
                "to_state",
                "actor_id",
                "actor_role",
                "reason_code",
                "comment",
                "at")) {
            for (DemoReferral referral : world.referrals()) {
                int position = 1;
                for (DemoReferral.Entry entry : referral.history()) {
                    table.row(
                            entry.id(),
                            referral.id(),
                            position++,
                            entry.move(),
                            entry.from(),
                            entry.to(),
                            entry.actor(),
                            entry.role(),
                            entry.reason(),
                            entry.comment(),
                            entry.at());
                }
            }
        }
    }

    private void enrollments() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.enrollment",
                "id",
                "version",
                "group_id",
                "patient_id",
                "referral_id",
                "state",
                "started_on",
                "ended_on",
                "end_reason")) {
            for (DemoReferral referral : world.referrals()) {
                if (referral.seat().isPresent()) {
                    enrollment(table, referral, referral.seat().get());
                }
            }
        }
    }

    private void enrollment(TableCopy table, DemoReferral referral, DemoReferral.Seat seat) throws SQLException {
        boolean ended = seat.until() != null;
        table.row(
                seat.id(),
                FIRST_VERSION,
                referral.group().id(),
                referral.patient().id(),
                referral.id(),
                ended ? EnrollmentState.ENDED : standing(referral),
                day(seat.from(), referral),
                ended ? day(seat.until(), referral) : null,
                ended ? referral.state() : null);
    }

    private EnrollmentState standing(DemoReferral referral) {
        return referral.when(ReferralMove.ATTEND_FIRST)
                .filter(first -> first.plus(TRIAL).isBefore(world.time().now()))
                .map(first -> EnrollmentState.ACTIVE)
                .orElse(EnrollmentState.TRIAL);
    }

    private static LocalDate day(Instant moment, DemoReferral referral) {
        return moment.atZone(referral.group().schedule().zone()).toLocalDate();
    }

    /** The import has planned the weeks to come; here they are written anew together with the past. */
    private void sessions() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM openchair.group_session");
        }
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.group_session",
                "id",
                "version",
                "group_id",
                "local_date",
                "starts_at",
                "ends_at",
                "state",
                "signed_at",
                "signed_by")) {
            for (Meeting meeting : world.meetings()) {
                table.row(
                        meeting.id(),
                        FIRST_VERSION,
                        meeting.group().id(),
                        meeting.day(),
                        meeting.startsAt(),
                        meeting.endsAt(),
                        meeting.log().state(),
                        meeting.signed() ? meeting.loggedAt().plus(SIGNING_TAKES) : null,
                        meeting.signed() ? meeting.loggedBy() : null);
            }
        }
    }

    private void marks() throws SQLException {
        try (TableCopy table = TableCopy.into(
                connection,
                "openchair.attendance",
                "id",
                "version",
                "session_id",
                "enrollment_id",
                "outcome",
                "recorded_at",
                "recorded_by")) {
            for (DemoMark mark : world.marks()) {
                table.row(
                        mark.id(),
                        FIRST_VERSION,
                        mark.meeting().id(),
                        mark.enrollmentId(),
                        mark.outcome(),
                        mark.meeting().loggedAt(),
                        mark.meeting().loggedBy());
            }
        }
    }
}
