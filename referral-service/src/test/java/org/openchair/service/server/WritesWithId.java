package org.openchair.service.server;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.concern.RaiseConcern;
import org.openchair.api.directory.DescribeHost;
import org.openchair.api.directory.DescribeSite;
import org.openchair.api.directory.MakeGroupMove;
import org.openchair.api.directory.ReportRedFlags;
import org.openchair.api.meeting.AddClosingDay;
import org.openchair.api.meeting.ChangeMeeting;
import org.openchair.api.meeting.NameSubstitute;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.api.patient.MergePatients;
import org.openchair.api.patient.NoteConsent;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.NoteKeptApartName;
import org.openchair.api.patient.NoteStage;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.api.patient.WithdrawConsent;
import org.openchair.api.record.AmendSession;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.WriteProgressNote;
import org.openchair.api.referral.ContinueReferral;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.ReferralConsent;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.api.session.AddTimeOff;
import org.openchair.api.session.Mark;
import org.openchair.api.session.PersonMark;
import org.openchair.api.staff.NoteDebrief;
import org.openchair.api.staff.NoteMeeting;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.api.staff.NoteTraining;

/** Every write that carries an id its client made, with the same content and with other content; each begins from records of its own. */
final class WritesWithId {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String THEO = TestClinic.idOf("THEO");

    private final URI base;
    private final Api adams;
    private final Api fay;
    private final Api theo;
    private final Api morgan;
    private int closings = 40;

    WritesWithId(URI base) {
        this.base = base;
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    /**
     * A write.
     *
     * @param table where its record is a row
     * @param other the same id with other content
     */
    record WriteWithId(
            Class<?> content,
            String table,
            Api caller,
            String method,
            String path,
            UUID id,
            String same,
            String other) {

        private static WriteWithId of(
                Class<?> content, String table, Api caller, String address, String same, String other) {
            UUID id = Ids.next();
            String[] parts = address.split(" ");
            return new WriteWithId(
                    content, table, caller, parts[0], filled(parts[1], id), id, filled(same, id), filled(other, id));
        }

        private static String filled(String text, UUID id) {
            return text.replace("{id}", id.toString());
        }

        Answer send() {
            return caller.send(method, path, same, Map.of());
        }

        Answer sendOther() {
            return caller.send(method, path, other, Map.of());
        }

        int records() throws SQLException {
            return TestClinic.count("SELECT count(*) FROM openchair." + table + " WHERE id = '" + id + "'");
        }

        String stored() throws SQLException {
            return TestClinic.text("SELECT t::text FROM openchair." + table + " t WHERE id = '" + id + "'");
        }

        @Override
        public String toString() {
            return content.getSimpleName() + " by " + method + " " + path;
        }
    }

    /** How a write of the table is made ready. */
    interface Prepared {
        WriteWithId ready() throws SQLException;
    }

    List<Prepared> all() {
        return List.of(
                this::registration,
                this::stage,
                this::consent,
                this::withdrawal,
                this::draftConsent,
                this::keptApart,
                this::keptApartName,
                this::score,
                this::merge,
                this::move,
                this::continuation,
                this::nextChoice,
                this::groupMove,
                this::redFlags,
                this::host,
                this::site,
                this::closingDay,
                this::meetingChange,
                this::substitute,
                this::away,
                this::training,
                this::supervision,
                this::debrief,
                this::meeting,
                this::concern,
                this::progressNote,
                this::risk,
                this::amendment,
                this::mark,
                this::marks);
    }

    private WriteWithId registration() {
        String same = Api.patient(Ids.next(), "R-" + Ids.next()).replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"{id}\"");
        return WriteWithId.of(
                RegisterPatient.class, "patient", adams, "POST patients", same, same.replace("Sammy", "Sandy"));
    }

    private WriteWithId stage() {
        String same = "{\"id\":\"{id}\",\"stage\":\"GROWTH\"}";
        return WriteWithId.of(
                NoteStage.class,
                "recovery_stage",
                adams,
                "POST patients/" + adams.registerPatient() + "/stages",
                same,
                same.replace("GROWTH", "AWARENESS"));
    }

    private WriteWithId consent() throws SQLException {
        String same =
                "{\"id\":\"{id}\",\"shares\":[\"NAME\",\"PHONE\"],\"recipient\":\"GROUP\",\"groupId\":\"%s\",\"purpose\":\"TREATMENT\",\"how\":\"VERBAL\"}"
                        .formatted(TestClinic.group(3));
        return WriteWithId.of(
                NoteConsent.class,
                "consent",
                adams,
                "POST patients/" + adams.registerPatient() + "/consents",
                same,
                same.replace(",\"PHONE\"", ""));
    }

    private WriteWithId withdrawal() throws SQLException {
        WriteWithId consent = consent();
        consent.send().done(200);
        return WriteWithId.of(
                WithdrawConsent.class,
                "consent_withdrawal",
                adams,
                consent.method() + " " + consent.path() + "/" + consent.id() + "/withdrawal",
                "{\"id\":\"{id}\",\"how\":\"VERBAL\"}",
                "{\"id\":\"{id}\",\"how\":\"WRITTEN\"}");
    }

    private WriteWithId draftConsent() throws SQLException {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        String same =
                "{\"id\":\"{id}\",\"shares\":[\"NAME\"],\"purpose\":\"TREATMENT\",\"how\":\"WRITTEN\",\"until\":\"%s\"}"
                        .formatted(TODAY.plusYears(1));
        return WriteWithId.of(
                ReferralConsent.class,
                "consent",
                adams,
                "PUT referrals/" + referral + "/consents",
                same,
                same.replace("WRITTEN", "VERBAL"));
    }

    private WriteWithId keptApart() {
        UUID other = adams.registerPatient();
        String same = "{\"id\":\"{id}\",\"recordNumber\":\"R-%s\",\"reason\":\"Some\"}".formatted(other);
        return WriteWithId.of(
                NoteKeptApart.class,
                "kept_apart",
                adams,
                "POST patients/" + adams.registerPatient() + "/kept-apart",
                same,
                same.replace("Some", "Another"));
    }

    private WriteWithId keptApartName() {
        String same =
                "{\"id\":\"{id}\",\"givenName\":\"Pat\",\"familyName\":\"Doe\",\"birthDate\":\"1980-01-02\",\"reason\":\"Some\"}";
        return WriteWithId.of(
                NoteKeptApartName.class,
                "kept_apart_by_name",
                adams,
                "POST patients/" + adams.registerPatient() + "/kept-apart-names",
                same,
                same.replace("Some", "Another"));
    }

    private WriteWithId score() {
        String same =
                "{\"id\":\"{id}\",\"instrument\":\"GAD-7\",\"checked\":[\"LONG_AGO\"],\"takenOn\":\"2026-03-03\",\"method\":\"FROM_RECORD\",\"total\":13}";
        return WriteWithId.of(
                RecordAssessment.class,
                "assessment",
                adams,
                "POST patients/" + adams.registerPatient() + "/assessments",
                same,
                same.replace(":13}", ":12}"));
    }

    private WriteWithId merge() {
        String same = "{\"id\":\"{id}\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                .formatted(adams.registerPatient());
        return WriteWithId.of(
                MergePatients.class,
                "patient_merge",
                adams,
                "POST patients/" + adams.registerPatient() + "/merges",
                same,
                same.replace("[]", "[\"PHONE\"]"));
    }

    private WriteWithId move() throws SQLException {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        String same = "{\"id\":\"{id}\",\"move\":\"ACCEPT\",\"version\":2,\"comment\":\"Welcome\"}";
        return WriteWithId.of(
                MakeMove.class,
                "referral_event",
                fay,
                "POST referrals/" + referral + "/moves",
                same,
                same.replace("Welcome", "See you soon"));
    }

    private WriteWithId continuation() throws SQLException {
        return WriteWithId.of(
                ContinueReferral.class,
                "referral",
                adams,
                "POST referrals/" + declined("") + "/continuation",
                "{\"id\":\"{id}\",\"groupId\":\"%s\"}".formatted(TestClinic.group(3)),
                "{\"id\":\"{id}\",\"groupId\":\"%s\"}".formatted(TestClinic.group(3)));
    }

    private WriteWithId nextChoice() throws SQLException {
        UUID referral = declined('"' + TestClinic.group(3).toString() + '"');
        String same = "{\"id\":\"{id}\",\"sendId\":\"%s\",\"inDangerNow\":false}".formatted(Ids.next());
        return WriteWithId.of(
                TakeNextChoice.class,
                "referral",
                adams,
                "POST referrals/" + referral + "/next-choice",
                same,
                same.replace("false", "true"));
    }

    private UUID declined(String next) throws SQLException {
        UUID referral = Ids.next();
        String draft = Api.draft(adams.registerPatient(), TestClinic.group(3), 0);
        adams.put("referrals/" + referral, draft.replaceFirst("\\{", "{\"nextGroupIds\":[" + next + "],"))
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, Ids.next(), "DECLINE", 2, "not-a-fit").done(200);
        return referral;
    }

    private WriteWithId groupMove() throws SQLException {
        String same = "{\"id\":\"{id}\",\"move\":\"RETIRE\",\"version\":1,\"reason\":\"It sells supplements.\"}";
        return WriteWithId.of(
                MakeGroupMove.class,
                "group_event",
                morgan,
                "POST groups/" + TestClinic.group(3) + "/moves",
                same,
                same.replace("supplements", "crystals"));
    }

    private WriteWithId redFlags() throws SQLException {
        String same = "{\"id\":\"{id}\",\"codes\":[\"sure-cure\"],\"note\":\"A leaflet\"}";
        return WriteWithId.of(
                ReportRedFlags.class,
                "red_flag_report",
                fay,
                "POST groups/" + TestClinic.group(3) + "/red-flags",
                same,
                same.replace("leaflet", "poster"));
    }

    private WriteWithId host() {
        return WriteWithId.of(
                DescribeHost.class,
                "host",
                morgan,
                "PUT hosts/{id}",
                "{\"name\":\"Hall of {id}\"}",
                "{\"name\":\"Barn of {id}\"}");
    }

    private WriteWithId site() {
        return WriteWithId.of(
                DescribeSite.class,
                "site",
                morgan,
                "PUT sites/{id}",
                "{\"name\":\"Hall of {id}\"}",
                "{\"name\":\"Barn of {id}\"}");
    }

    private WriteWithId closingDay() {
        UUID host = Ids.next();
        morgan.put("hosts/" + host, "{\"name\":\"Host " + host + "\"}").done(200);
        String same = "{\"id\":\"{id}\",\"hostId\":\"%s\",\"day\":\"%s\",\"name\":\"Inventory\"}"
                .formatted(host, TODAY.plusDays(closings++));
        return WriteWithId.of(
                AddClosingDay.class,
                "closing_day",
                morgan,
                "POST closing-days",
                same,
                same.replace("Inventory", "Painting"));
    }

    private WriteWithId meetingChange() throws SQLException {
        String same = "{\"id\":\"{id}\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"HOST\"}"
                .formatted(TODAY.plusDays(10));
        return WriteWithId.of(
                ChangeMeeting.class,
                "schedule_exception",
                fay,
                "POST groups/" + TestClinic.group(3) + "/meeting-changes",
                same,
                same.replace(TODAY.plusDays(10).toString(), TODAY.plusDays(11).toString()));
    }

    private WriteWithId substitute() throws SQLException {
        TestClinic.letTheoLead();
        UUID session = TestClinic.sessionNow(TestClinic.group(3));
        return WriteWithId.of(
                NameSubstitute.class,
                "session_substitute",
                fay,
                "PUT sessions/" + session + "/plan/substitute",
                "{\"id\":\"{id}\",\"staffId\":\"%s\"}".formatted(THEO),
                "{\"id\":\"{id}\",\"staffId\":\"%s\"}".formatted(TestClinic.idOf("FAY")));
    }

    private WriteWithId away() {
        String same = "{\"id\":\"{id}\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                .formatted(TODAY.plusDays(100), TODAY.plusDays(101));
        return WriteWithId.of(
                AddTimeOff.class,
                "facilitator_away",
                theo,
                "POST my-schedule/away",
                same,
                same.replace(TODAY.plusDays(101).toString(), TODAY.plusDays(102).toString()));
    }

    private WriteWithId training() throws SQLException {
        String same =
                "{\"id\":\"{id}\",\"subject\":\"Listening\",\"completedOn\":\"%s\"}".formatted(TODAY.minusDays(3));
        return WriteWithId.of(
                NoteTraining.class,
                "staff_training",
                morgan,
                "POST staff/" + supervised() + "/trainings",
                same,
                same.replace("Listening", "Talking"));
    }

    private WriteWithId supervision() throws SQLException {
        String same = "{\"id\":\"{id}\",\"supervisorId\":\"%s\",\"heldOn\":\"%s\",\"minutes\":30}"
                .formatted(THEO, TODAY.minusDays(1));
        return WriteWithId.of(
                NoteSupervision.class,
                "supervision_meeting",
                morgan,
                "POST staff/" + supervised() + "/supervision",
                same,
                same.replace(":30}", ":45}"));
    }

    private WriteWithId debrief() throws SQLException {
        UUID peer = supervised();
        UUID session = TestClinic.sessionNow(TestClinic.group(3));
        TestClinic.sql(
                "INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, noted_at, noted_by)"
                        + " VALUES ('%s', '%s', 'griping', 'SERIOUS', 'Turned to what helps', false, now(), '%s')"
                                .formatted(Ids.next(), session, peer));
        String same =
                "{\"id\":\"{id}\",\"sessionId\":\"%s\",\"heldOn\":\"%s\",\"minutes\":20}".formatted(session, TODAY);
        return WriteWithId.of(
                NoteDebrief.class,
                "session_debrief",
                theo,
                "POST supervision/" + peer + "/debriefs",
                same,
                same.replace(":20}", ":25}"));
    }

    private WriteWithId meeting() throws SQLException {
        String same = "{\"id\":\"{id}\",\"heldOn\":\"%s\",\"minutes\":45}".formatted(TODAY);
        return WriteWithId.of(
                NoteMeeting.class,
                "supervision_meeting",
                theo,
                "POST supervision/" + supervised() + "/meetings",
                same,
                same.replace(":45}", ":50}"));
    }

    private static UUID supervised() throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql(
                "INSERT INTO openchair.staff (id, display_name, supervisor_id) VALUES ('%1$s', 'Peer %1$s', '%2$s')"
                        .formatted(id, THEO));
        return id;
    }

    private WriteWithId concern() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        String same =
                "{\"id\":\"{id}\",\"enrollmentId\":\"%s\",\"kind\":\"PARTICIPATION\",\"seen\":\"Withdrawn\",\"actionTaken\":\"Spoke after\",\"namesConfirmed\":false}"
                        .formatted(it.seat());
        return WriteWithId.of(
                RaiseConcern.class,
                "concern",
                fay,
                "POST " + it.path() + "/concerns",
                same,
                same.replace("Spoke after", "Called later"));
    }

    private WriteWithId progressNote() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        it.ledByTheo("THERAPIST_LED");
        String same = "{\"id\":\"{id}\",\"enrollmentId\":\"%s\",\"note\":\"Calmer\",\"namesConfirmed\":false}"
                .formatted(it.seat());
        return WriteWithId.of(
                WriteProgressNote.class,
                "progress_note",
                theo,
                "POST " + it.path() + "/progress-notes",
                same,
                same.replace("Calmer", "Tense"));
    }

    private WriteWithId risk() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        String same =
                "{\"id\":\"{id}\",\"risk\":\"griping\",\"severity\":\"MODERATE\",\"actionTaken\":\"Turned to what helps\",\"clinicianMustKnow\":false,\"namesConfirmed\":false}";
        return WriteWithId.of(
                NoteRisk.class,
                "session_risk",
                fay,
                "POST " + it.path() + "/record/risks",
                same,
                same.replace("\"clinicianMustKnow\":false", "\"clinicianMustKnow\":true"));
    }

    private WriteWithId amendment() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        it.mark("PRESENT", 0);
        it.sign();
        String same =
                "{\"id\":\"{id}\",\"reason\":\"Forgotten\",\"addition\":\"A guest came\",\"namesConfirmed\":false}";
        return WriteWithId.of(
                AmendSession.class,
                "session_amendment",
                fay,
                "POST " + it.path() + "/record/amendments",
                same,
                same.replace("A guest", "Two guests"));
    }

    private WriteWithId mark() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        String same = "{\"id\":\"{id}\",\"outcome\":\"PRESENT\",\"version\":0}";
        return WriteWithId.of(
                Mark.class,
                "attendance_mark",
                fay,
                "PUT " + it.path() + "/attendance/" + it.seat(),
                same,
                same.replace("PRESENT", "LATE"));
    }

    private WriteWithId marks() throws SQLException {
        SeatedSession it = SeatedSession.with(2, base);
        String same = "{\"marks\":[{\"id\":\"{id}\",\"enrollmentId\":\"%s\",\"outcome\":\"PRESENT\",\"version\":0}]}"
                .formatted(it.seat());
        String other = TestClinic.text("SELECT id FROM openchair.enrollment WHERE group_id = '" + it.group()
                + "' AND id <> '" + it.seat() + "'");
        return WriteWithId.of(
                PersonMark.class,
                "attendance_mark",
                fay,
                "POST " + it.path() + "/attendance",
                same,
                same.replace(it.seat().toString(), other));
    }
}
