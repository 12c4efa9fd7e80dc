package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;

/** Someone whom a patient must not meet leads a group, or covers one of its sessions: whichever way that comes about, the clinic is asked. */
@ExtendWith(ArquillianExtension.class)
class LeadersToKeepApartIT {

    /** How the person of the note comes to be met. */
    private enum Meets {
        LEADER,
        SUBSTITUTE
    }

    private static final String AT_ONCE = "at once";
    private static final String LATER = "work list";
    private static final String NOT = "no";

    @ArquillianResource
    private URI base;

    private final String family = "Doe" + PatientsIT.letters() + PatientsIT.letters();
    private Api adams;
    private Api fay;
    private Api morgan;
    private UUID patient;
    private UUID group;
    private UUID staff;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # way                                    | leader    | substitute
            sent                                     | at once   | at once
            sent by a transfer                       | at once   | at once
            reopened                                 | at once   | at once
            reconsidered                             | work list | work list
            begun after a decline, then reconsidered | work list | work list
            noted after it was sent                  | work list | work list
            begun while sent                         | work list | work list
            begun while waiting                      | work list | work list
            begun while waiting, answered, offered   | no        | no
            begun while seated                       | work list | work list
            accepted once it was checked             | no        | no
            renamed                                  | work list | work list
            merged while sent                        | work list | work list
            merged while waiting                     | work list | work list
            merged while seated                      | work list | work list
            merged the other way                     | work list | work list
            a meeting takes place after all          | no        | work list""")
    void each_way_to_a_person_of_the_note_asks_the_clinic_once(String way, String leader, String substitute)
            throws SQLException {
        assertThat(asked(way, Meets.LEADER)).as("leader").isEqualTo(leader);
        assertThat(asked(way, Meets.SUBSTITUTE)).as("substitute").isEqualTo(substitute);
    }

    private void aPatientAGroupAndTheOther(String way) throws SQLException {
        patient = adams.registerPatient();
        group = TestClinic.group(way.contains("waiting") ? 1 : 8);
        staff = Ids.next();
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        TestClinic.sql(
                "INSERT INTO openchair.staff (id, display_name, subject, credential) VALUES ('%1$s', 'Jordan %2$s', '%1$s', 'CERTIFIED_PEER_WORKER')"
                        .formatted(staff, family));
    }

    private String asked(String way, Meets meets) throws SQLException {
        aPatientAGroupAndTheOther(way);
        return switch (way) {
            case "sent", "sent by a transfer" -> sent(way.equals("sent"), meets);
            case "reopened" -> {
                UUID declined = declined(patient);
                begin(meets);
                note(patient);
                yield answer(adams.say(declined, "REOPEN", "person-wants-back", null));
            }
            case "reconsidered" -> {
                UUID declined = declined(patient);
                begin(meets);
                note(patient);
                yield reconsidered(declined);
            }
            case "begun after a decline, then reconsidered" -> {
                note(patient);
                UUID declined = declined(patient);
                begin(meets);
                yield reconsidered(declined);
            }
            case "noted after it was sent" -> {
                begin(meets);
                sent(patient);
                note(patient);
                yield inWorkList(patient);
            }
            case "begun while sent",
                    "begun while waiting",
                    "begun while waiting, answered, offered",
                    "begun while seated" -> begun(way, meets);
            case "accepted once it was checked" -> {
                begin(meets);
                note(patient);
                UUID checked = adams.draftReferral(patient, group);
                send(checked, true).done(200);
                fay.say(checked, "ACCEPT", null, null).done(200);
                yield inWorkList(patient);
            }
            case "renamed" -> {
                TestClinic.sql("UPDATE openchair.staff SET display_name = 'Ann Lane' WHERE id = '" + staff + "'");
                begin(meets);
                note(patient);
                sent(patient);
                assertThat(inWorkList(patient)).isEqualTo(NOT);
                TestClinic.sql("UPDATE openchair.staff SET display_name = 'Jordan %s' WHERE id = '%s'"
                        .formatted(family, staff));
                yield inWorkList(patient);
            }
            case "merged while sent", "merged while waiting", "merged while seated", "merged the other way" ->
                merged(way, meets);
            case "a meeting takes place after all" -> takesPlaceAfterAll(meets);
            default -> throw new IllegalArgumentException(way);
        };
    }

    private String sent(boolean first, Meets meets) throws SQLException {
        UUID draft = first ? adams.draftReferral(patient, group) : transferred();
        begin(meets);
        note(patient);
        String said = answer(send(draft, false));
        send(draft, true).done(200);
        return said;
    }

    private UUID transferred() throws SQLException {
        UUID there = TestClinic.group(8);
        UUID seat = adams.draftReferral(patient, there);
        send(seat, false).done(200);
        fay.say(seat, "ACCEPT", null, null).done(200);
        adams.post(
                        "referrals/" + seat + "/moves",
                        "{\"id\":\"%s\",\"move\":\"TRANSFER\",\"version\":%d,\"reason\":\"other\",\"groupId\":\"%s\"}"
                                .formatted(Ids.next(), TestClinic.version(seat), group))
                .done(200);
        UUID draft = UUID.fromString(
                TestClinic.text("SELECT id::text FROM openchair.referral WHERE continues_id = '" + seat + "'"));
        adams.put("referrals/" + draft, Api.draft(patient, group, TestClinic.version(draft)))
                .done(200);
        return draft;
    }

    private String reconsidered(UUID declined) {
        assertThat(inWorkList(patient)).as("nobody is met").isEqualTo(NOT);
        Answer answer = fay.say(declined, "RECONSIDER", "closed-by-mistake", null);
        assertThat(answer.body().toString()).satisfies(saysNothingOf("apart", "Jordan"));
        answer.done(200);
        return inWorkList(patient);
    }

    private String begun(String way, Meets meets) throws SQLException {
        note(patient);
        Optional<UUID> ahead = takenIn(way, sent(patient));
        assertThat(inWorkList(patient)).isEqualTo(NOT);
        begin(meets);
        assertThat(inWorkList(patient)).isEqualTo(LATER);
        if (way.contains("offered")) {
            answered(patient);
            fay.say(ahead.orElseThrow(), "GIVE_UP", "other", null).done(200);
            assertThat(TestClinic.text("SELECT state FROM openchair.referral WHERE patient_id = '" + patient + "'"))
                    .isEqualTo("OFFERED");
        }
        return inWorkList(patient);
    }

    /** As the way says; where the person waits, the only seat is given to someone else, whose referral it gives. */
    private Optional<UUID> takenIn(String way, UUID referral) {
        if (way.contains("seated")) {
            fay.say(referral, "ACCEPT", null, null).done(200);
        }
        if (!way.contains("waiting")) {
            return Optional.empty();
        }
        UUID ahead = adams.draftReferral(adams.registerPatient(), group);
        send(ahead, false).done(200);
        fay.say(ahead, "ACCEPT", null, null).done(200);
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        return Optional.of(ahead);
    }

    /** The note is in one record, the referral in the other. */
    private String merged(String way, Meets meets) throws SQLException {
        UUID other = adams.registerPatient();
        begin(meets);
        note(patient);
        takenIn(way, sent(other));
        assertThat(inWorkList(patient)).isEqualTo(NOT);
        boolean intoOther = way.contains("other way");
        merge(intoOther ? other : patient, intoOther ? patient : other).done(200);
        return inWorkList(intoOther ? other : patient);
    }

    private String takesPlaceAfterAll(Meets meets) throws SQLException {
        note(patient);
        sent(patient);
        begin(meets);
        answered(patient);
        UUID change = Ids.next();
        fay.post(
                        "groups/" + group + "/meeting-changes",
                        "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"WEATHER\"}"
                                .formatted(change, TestClinic.text(coming("local_date::text"))))
                .done(200);
        assertThat(inWorkList(patient)).isEqualTo(NOT);
        fay.send("DELETE", "groups/" + group + "/meeting-changes/" + change, null, Map.of())
                .done(200);
        return inWorkList(patient);
    }

    @Test
    void the_group_reads_nothing_of_it() throws SQLException {
        assertThat(asked("reconsidered", Meets.LEADER)).isEqualTo(LATER);
        assertThat(fay.work("kind")).doesNotContain("kept-apart-check");
        assertThat(fay.all("inbox").toString()).satisfies(saysNothingOf("kept apart", family));
        assertThat(adams.all("work-list").stream()
                        .filter(item -> item.at("/kind").asText().equals("kept-apart-check"))
                        .map(item -> item.at("/targetId").asText()))
                .contains(patient.toString());
    }

    @Test
    void who_covers_a_session_from_the_moment_a_referral_is_sent_is_asked_about_in_one_of_the_two_ways()
            throws Exception {
        Race.run(Race.ROUNDS, () -> {
            aPatientAGroupAndTheOther("race");
            UUID person = patient;
            note(person);
            UUID draft = adams.draftReferral(person, group);
            String session = TestClinic.text(coming("id::text"));
            return Race.Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        assertThat(answers.get(0).status() == 409 ? LATER : inWorkList(person))
                                .isEqualTo(LATER);
                    },
                    () -> send(draft, false),
                    () -> substitute(session));
        });
    }

    private void begin(Meets meets) throws SQLException {
        if (meets == Meets.LEADER) {
            morgan.put("groups/" + group + "/leaders/" + staff, "{}").done(200);
        } else {
            substitute(TestClinic.text(coming("id::text"))).done(200);
        }
    }

    private Answer substitute(String session) {
        return morgan.put(
                "sessions/" + session + "/plan/substitute",
                "{\"id\":\"%s\",\"staffId\":\"%s\"}".formatted(Ids.next(), staff));
    }

    private String coming(String what) {
        return "SELECT " + what + " FROM openchair.group_session WHERE group_id = '" + group
                + "' AND starts_at > now() + interval '2 days' ORDER BY starts_at LIMIT 1";
    }

    private UUID declined(UUID whose) {
        UUID referral = sent(whose);
        fay.say(referral, "DECLINE", "group-full", null).done(200);
        return referral;
    }

    private UUID sent(UUID whose) {
        UUID referral = adams.draftReferral(whose, group);
        send(referral, false).done(200);
        return referral;
    }

    private Answer send(UUID referral, boolean checked) {
        return adams.post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"SEND\",\"version\":%d%s}"
                        .formatted(Ids.next(), TestClinic.version(referral), checked ? ",\"leaderChecked\":true" : ""));
    }

    private static String answer(Answer answer) {
        answer.refused(409, "leader-kept-apart");
        return AT_ONCE;
    }

    private void note(UUID whose) {
        adams.post(
                        notes(whose),
                        "{\"id\":\"%s\",\"givenName\":\"Jordan\",\"familyName\":\"%s\",\"birthDate\":\"1984-03-01\",\"reason\":\"A protective order.\"}"
                                .formatted(Ids.next(), family))
                .done(200);
    }

    private void answered(UUID whose) {
        List<String> asked = adams.all(notes(whose)).stream()
                .map(note -> note.at("/id").asText())
                .toList();
        asked.forEach(
                note -> adams.post(notes(whose) + "/" + note + "/asked", "{}").done(200));
    }

    private String inWorkList(UUID whose) {
        return adams.all(notes(whose)).stream()
                        .anyMatch(note -> note.at("/askPatient").asBoolean())
                ? LATER
                : NOT;
    }

    private static String notes(UUID whose) {
        return "patients/" + whose + "/kept-apart-names";
    }

    private Answer merge(UUID kept, UUID other) {
        return adams.post(
                "patients/" + kept + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                        .formatted(Ids.next(), other));
    }
}
