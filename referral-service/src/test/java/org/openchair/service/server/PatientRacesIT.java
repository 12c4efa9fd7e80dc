package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.service.server.Race.Heat;

/** What is recorded of a person and what relies on it, at once: merges, consents and people to keep apart against referrals. */
@ExtendWith(ArquillianExtension.class)
class PatientRacesIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void a_consent_withdrawn_while_a_referral_is_sent_stops_it_or_everyone_is_told() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Agreed agreed = agreed();
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        boolean sent = answers.get(0).status() == 200;
                        assertThat(notices(agreed.referral())).isEqualTo(sent ? 2 : 0);
                        if (!sent) {
                            answers.get(0).refused(422, "consent-ended");
                        }
                        Intact.consents(agreed.group());
                        Intact.group(agreed.group());
                    },
                    () -> adams.move(agreed.referral(), "SEND", 1),
                    () -> withdraw(agreed));
        });
    }

    @Test
    void a_consent_withdrawn_while_a_person_is_accepted_stops_it_or_everyone_is_told() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Agreed agreed = agreed();
            adams.move(agreed.referral(), "SEND", 1).done(200);
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(409, "seat-not-possible");
                        }
                        assertThat(notices(agreed.referral())).isEqualTo(2);
                        Intact.consents(agreed.group());
                        Intact.group(agreed.group());
                    },
                    () -> fay.move(agreed.referral(), "ACCEPT", 2),
                    () -> withdraw(agreed));
        });
    }

    @Test
    void a_record_merged_while_its_referral_is_accepted_takes_the_seat_with_it() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID kept = adams.registerPatient();
            UUID other = adams.registerPatient();
            UUID group = TestClinic.group(3);
            UUID referral = sent(other, group);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        Intact.merges();
                        Intact.group(group);
                        Intact.audited("referral/" + referral, "referral.accept", 1);
                    },
                    () -> fay.move(referral, "ACCEPT", 2),
                    () -> merge(kept, other));
        });
    }

    @Test
    void a_record_merged_while_its_referral_is_sent_takes_the_referral_with_it() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID kept = adams.registerPatient();
            Agreed agreed = agreed();
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        Intact.merges();
                        Intact.group(agreed.group());
                        Intact.audited("referral/" + agreed.referral(), "referral.send", 1);
                    },
                    () -> adams.move(agreed.referral(), "SEND", 1),
                    () -> merge(kept, agreed.patient()));
        });
    }

    @Test
    void a_record_merged_while_a_consent_is_withdrawn_loses_neither() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID kept = adams.registerPatient();
            Agreed agreed = agreed();
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        boolean withdrawn = answers.get(0).status() == 200;
                        if (!withdrawn) {
                            answers.get(0).refused(404, "not-found");
                        }
                        Intact.merges();
                        Intact.audited("consent/" + agreed.consent(), "consent.withdraw", withdrawn ? 1 : 0);
                        assertThat(TestClinic.count(
                                        "SELECT count(*) FROM openchair.consent_withdrawal WHERE consent_id = '"
                                                + agreed.consent() + "'"))
                                .isEqualTo(withdrawn ? 1 : 0);
                    },
                    () -> withdraw(agreed),
                    () -> merge(kept, agreed.patient()));
        });
    }

    @Test
    void a_record_merged_while_a_consent_is_recorded_takes_the_consent_with_it() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID kept = adams.registerPatient();
            UUID other = adams.registerPatient();
            UUID group = TestClinic.group(3);
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(404, "not-found");
                        }
                        Intact.merges();
                    },
                    () -> agree(other, group, Ids.next()),
                    () -> merge(kept, other));
        });
    }

    @Test
    void a_record_merged_while_a_draft_is_begun_takes_it_with_it_or_refuses_it() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID kept = adams.registerPatient();
            UUID other = adams.registerPatient();
            UUID group = TestClinic.group(3);
            return Heat.of(
                    answers -> {
                        assertThat(answers.get(0).status()).isIn(200, 404, 409);
                        answers.get(1).done(200);
                        Intact.merges();
                    },
                    () -> adams.put("referrals/" + Ids.next(), Api.draft(other, group, 0)),
                    () -> merge(kept, other));
        });
    }

    @Test
    void a_record_merged_while_its_first_session_is_marked_keeps_the_mark() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            SeatedSession it = SeatedSession.with(1, base);
            UUID kept = adams.registerPatient();
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        Intact.merges();
                        Intact.group(it.group());
                        Intact.audited("session/" + it.session(), "attendance.mark", 1);
                    },
                    () -> fay.put(it.path() + "/attendance/" + it.seat(), "{\"outcome\":\"PRESENT\",\"version\":0}"),
                    () -> merge(kept, it.patient()));
        });
    }

    @Test
    void two_records_merged_into_each_other_become_one() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID one = adams.registerPatient();
            UUID other = adams.registerPatient();
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 404);
                        Intact.merges();
                    },
                    () -> merge(one, other),
                    () -> merge(other, one));
        });
    }

    @Test
    void of_two_people_kept_apart_while_the_second_is_accepted_none_sits_with_the_other_afterwards() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID one = adams.registerPatient();
            UUID other = adams.registerPatient();
            UUID group = TestClinic.group(3);
            UUID first = sent(one, group);
            fay.move(first, "ACCEPT", 2).done(200);
            UUID second = sent(other, group);
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(409, "seat-not-possible");
                        }
                        none(
                                "a seat taken after the note",
                                """
                                SELECT count(*) FROM openchair.audit_event seated
                                  JOIN openchair.audit_event note ON note.patient_id = '%s' AND note.action = 'kept-apart.note'
                                 WHERE seated.resource = 'referral/%s' AND seated.action = 'referral.accept' AND seated.seq > note.seq"""
                                        .formatted(other, second));
                        Intact.group(group);
                    },
                    () -> fay.move(second, "ACCEPT", 2),
                    () -> keepApart(one, other));
        });
    }

    @Test
    void of_a_note_and_a_merge_of_the_same_two_at_once_one_is_refused() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID one = adams.registerPatient();
            UUID other = adams.registerPatient();
            return Heat.of(
                    answers -> {
                        assertThat(answers)
                                .filteredOn(answer -> answer.status() == 200)
                                .hasSize(1);
                        none(
                                "a note within one record",
                                """
                                SELECT count(*) FROM openchair.kept_apart k JOIN openchair.patient p ON p.id IN (k.one_id, k.other_id)
                                 WHERE k.one_id IN ('%1$s', '%2$s') AND p.merged_into IS NOT NULL"""
                                        .formatted(one, other));
                        Intact.merges();
                    },
                    () -> merge(one, other),
                    () -> keepApart(one, other));
        });
    }

    @Test
    void of_a_note_of_a_name_and_a_merge_with_whoever_has_it_at_once_one_is_refused() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID one = adams.registerPatient();
            UUID other = adams.registerPatient();
            correct(other, "Jordan").done(200);
            return Heat.of(
                    answers -> assertThat(answers)
                            .filteredOn(answer -> answer.status() == 200)
                            .hasSize(1),
                    () -> mergeSecond(other, one),
                    () -> adams.post(
                            "patients/" + one + "/kept-apart-names",
                            "{\"id\":\"%s\",\"givenName\":\"Jordan\",\"familyName\":\"Corrected\",\"birthDate\":\"1980-01-01\",\"reason\":\"A protective order.\"}"
                                    .formatted(Ids.next())));
        });
    }

    /** The record kept was corrected once. */
    private Answer mergeSecond(UUID kept, UUID other) {
        return adams.post(
                "patients/" + kept + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":2,\"otherVersion\":1,\"fromOther\":[]}"
                        .formatted(Ids.next(), other));
    }

    @Test
    void a_consent_withdrawn_while_a_seat_becomes_free_is_not_answered_with_an_offer() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(1);
            UUID seated = sent(adams.registerPatient(), group);
            fay.move(seated, "ACCEPT", 2).done(200);
            Agreed agreed = agreed(group);
            adams.move(agreed.referral(), "SEND", 1).done(200);
            fay.say(agreed.referral(), "WAITLIST", "group-full", null).done(200);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        assertThat(notices(agreed.referral())).isEqualTo(2);
                        Intact.consents(group);
                        Intact.group(group);
                    },
                    () -> fay.move(seated, Ids.next(), "GIVE_UP", 3, "other"),
                    () -> withdraw(agreed));
        });
    }

    @Test
    void an_alert_raised_while_a_referral_is_sent_stops_it_or_comes_after_it() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            Agreed agreed = agreed();
            return Heat.of(
                    answers -> {
                        answers.get(1).done(200);
                        if (answers.get(0).status() != 200) {
                            answers.get(0).refused(422, "safety-alert-open");
                        }
                        none(
                                "sent after the alert",
                                """
                                SELECT count(*) FROM openchair.audit_event sent
                                  JOIN openchair.audit_event score ON score.patient_id = '%s' AND score.action = 'assessment.record'
                                 WHERE sent.resource = 'referral/%s' AND sent.action = 'referral.send' AND sent.seq > score.seq"""
                                        .formatted(agreed.patient(), agreed.referral()));
                        Intact.group(agreed.group());
                    },
                    () -> adams.move(agreed.referral(), "SEND", 1),
                    () -> positive(agreed.patient()));
        });
    }

    @Test
    void of_two_who_register_one_person_at_once_the_later_is_asked() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID person = UUID.randomUUID();
            return Heat.of(
                    answers -> assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409),
                    () -> register(person),
                    () -> register(person));
        });
    }

    @Test
    void a_member_corrected_while_another_is_accepted_and_a_meeting_is_called_off_waits_for_its_turn()
            throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(3);
            UUID member = memberByEmail(group);
            UUID other = sent(adams.registerPatient(), group);
            String day = nextMeeting(group);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        Intact.group(group);
                        Intact.audited("patient/" + member, "patient.correct", 1);
                    },
                    () -> correct(member, "Other"),
                    () -> callOff(group, day),
                    () -> fay.move(other, "ACCEPT", 2));
        });
    }

    @Test
    void a_member_merged_while_a_meeting_is_called_off_waits_for_its_turn() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID group = TestClinic.group(3);
            UUID member = memberByEmail(group);
            UUID kept = adams.registerPatient();
            String day = nextMeeting(group);
            return Heat.of(
                    answers -> {
                        answers.forEach(answer -> answer.done(200));
                        Intact.merges();
                        Intact.group(group);
                    },
                    () -> merge(kept, member),
                    () -> callOff(group, day));
        });
    }

    private UUID memberByEmail(UUID group) throws SQLException {
        UUID member = adams.registerPatient();
        fay.move(sent(member, group), "ACCEPT", 2).done(200);
        TestClinic.sql("UPDATE openchair.patient SET contact_by = 'EMAIL', email = 'm@example.org' WHERE id = '"
                + member + "'");
        return member;
    }

    private String nextMeeting(UUID group) throws SQLException {
        fay.post("my-groups/" + group + "/sessions/plan", "").done(200);
        return TestClinic.text("SELECT local_date::text FROM openchair.group_session WHERE group_id = '" + group
                + "' AND starts_at > now() + interval '1 day' ORDER BY starts_at LIMIT 1");
    }

    private Answer callOff(UUID group, String day) {
        return fay.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"WEATHER\",\"note\":\"Ice\"}"
                        .formatted(Ids.next(), day));
    }

    @Test
    void of_two_corrections_of_one_record_at_once_the_later_is_told_of_the_earlier() throws Exception {
        Race.run(Race.ROUNDS, () -> {
            UUID patient = adams.registerPatient();
            return Heat.of(
                    answers -> {
                        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
                        Intact.audited("patient/" + patient, "patient.correct", 1);
                    },
                    () -> correct(patient, "One"),
                    () -> correct(patient, "Other"));
        });
    }

    /** Another name and another record number, which others refer to the record by. */
    private Answer correct(UUID patient, String name) {
        return adams.put(
                "patients/" + patient,
                """
                {"version":1,"details":{"recordNumber":"%1$s-%2$s","givenName":"%1$s","familyName":"Corrected",
                "birthDate":"1980-01-01"}}"""
                        .formatted(name, patient.toString().substring(0, 13)));
    }

    /** A questionnaire with a positive answer to the question about self-harm. */
    private Answer positive(UUID patient) {
        return adams.post(
                "patients/" + patient + "/assessments",
                """
                {"id":"%s","instrument":"PHQ-9","takenOn":"%s","method":"ON_PAPER","answers":[0,0,0,0,0,0,0,0,2]}"""
                        .formatted(Ids.next(), LocalDate.now(ZoneOffset.UTC).minusDays(1)));
    }

    /** A name and a day of birth that no one else has, made of an id. */
    /** Numbers in a name are asked about: its letters are the digits of the person's id. */
    private Answer register(UUID person) {
        UUID id = Ids.next();
        String name = person.toString()
                .replace("-", "")
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return adams.post(
                "patients",
                """
                {"id":"%s","recordNumber":"R-%s","givenName":"%s","familyName":"%s","birthDate":"%s"}"""
                        .formatted(
                                id,
                                id,
                                name.substring(0, 16),
                                name.substring(16),
                                LocalDate.of(1930, 1, 1).plusDays(person.hashCode() & 0x3fff)));
    }

    private record Agreed(UUID patient, UUID group, UUID referral, UUID consent) {}

    /** Somebody who agreed, for once, that a group gets their name, and a draft that relies on it. */
    private Agreed agreed() throws SQLException {
        return agreed(TestClinic.group(3));
    }

    private Agreed agreed(UUID group) {
        UUID patient = adams.registerPatient();
        UUID consent = Ids.next();
        agree(patient, group, consent).done(200);
        UUID referral = Ids.next();
        adams.put(
                        "referrals/" + referral,
                        Api.draft(patient, group, 0).replace("\"consentMethod\":\"VERBAL\"", "\"consentMethod\":null"))
                .done(200);
        return new Agreed(patient, group, referral, consent);
    }

    private Answer agree(UUID patient, UUID group, UUID consent) {
        return adams.post(
                "patients/" + patient + "/consents",
                """
                {"id":"%s","shares":["NAME","PHONE"],"recipient":"GROUP","groupId":"%s","purpose":"TREATMENT","how":"VERBAL"}"""
                        .formatted(consent, group));
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private Answer keepApart(UUID one, UUID other) {
        return adams.post(
                "patients/" + one + "/kept-apart",
                "{\"id\":\"%s\",\"recordNumber\":\"R-%s\",\"reason\":\"A protective order.\"}"
                        .formatted(Ids.next(), other));
    }

    private static void none(String what, String query) throws SQLException {
        assertThat(TestClinic.count(query)).as(what).isZero();
    }

    private Answer withdraw(Agreed agreed) {
        return adams.post(
                "patients/" + agreed.patient() + "/consents/" + agreed.consent() + "/withdrawal",
                "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}");
    }

    private Answer merge(UUID kept, UUID other) {
        return adams.post(
                "patients/" + kept + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[]}"
                        .formatted(Ids.next(), other));
    }

    private static int notices(UUID referral) throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM openchair.notice WHERE kind = 'CONSENT_WITHDRAWN' AND target_id = '" + referral
                        + "'");
    }
}
